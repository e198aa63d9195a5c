"""Lists every version of every image of an account, eight images at a time.

Run `python image_versions.py` with your AWS credentials, or `python -m awslists.testing` in another
terminal and paste the `export` lines that it prints.
"""

import asyncio
from collections import Counter

from awslists import AWSListsError, ListImages, ListImageVersions, Session, merge


async def main() -> None:
    counts: Counter[str] = Counter()
    async with Session() as aws:
        # `merge` takes the next image when a worker is free, so only a few are in memory.
        of_each_image = (
            ListImageVersions(aws, image_name=image.image_name) async for image in ListImages(aws)
        )
        async with merge(of_each_image, workers=8) as versions:
            async for version in versions:
                counts[version.image_arn] += 1
                print(version.image_version_arn, version.image_version_status)
    print(f"{counts.total()} versions of {len(counts)} images")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except AWSListsError as error:
        raise SystemExit(str(error)) from error
