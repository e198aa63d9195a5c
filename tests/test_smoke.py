from awslists import ListImages, Session
from awslists.testing import LocalAWS


async def test_lists(local: LocalAWS, aws: Session) -> None:
    images = local.add_images(3)
    assert await ListImages(aws, sort_order="ASCENDING").collect() == images
