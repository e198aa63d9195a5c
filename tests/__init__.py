"""The tests: folders mirror `src/awslists`; what several of them need is in `helpers`."""
