"""Finds the untagged container images in ECR, and how much they take in each repository.

awslists has no listings of ECR. This command wrote ecr.py, which declares two:

    python -m awslists.declare ecr DescribeRepositories DescribeImages > ecr.py

Run `python untagged_images.py` with your AWS credentials.
"""

import asyncio
from collections import Counter

from awslists import AWSListsError, Session, merge
from ecr import DescribeImages, DescribeImagesFilter, DescribeRepositories


async def main() -> None:
    untagged = DescribeImagesFilter(tag_status="UNTAGGED")
    numbers: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    async with Session() as aws:
        of_each_repository = (
            DescribeImages(aws, repository_name=repository.repository_name, filter=untagged)
            async for repository in DescribeRepositories(aws)
            if repository.repository_name
        )
        async with merge(of_each_repository, workers=8) as images:
            async for image in images:
                repository_name = image.repository_name or "unknown"
                numbers[repository_name] += 1
                sizes[repository_name] += image.image_size_in_bytes or 0
    for name, size in sizes.most_common():
        print(f"{size / 1e9:9,.2f} GB in {numbers[name]:5,} images of {name}")
    print(f"{sizes.total() / 1e9:9,.2f} GB in {numbers.total():5,} untagged images")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except AWSListsError as error:
        raise SystemExit(str(error)) from error
