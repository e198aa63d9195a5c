"""Every version of every image of an account, several images at a time.

python examples/image_versions.py                      on the embedded emulator, no AWS account
python examples/image_versions.py --profile dev        on a real account, which is only read
"""

from __future__ import annotations

import argparse
import asyncio
from collections import Counter

from awslists import ListImages, ListImageVersions, Session, merge
from awslists.testing import LocalAWS


async def show_versions(aws: Session) -> None:
    """Images are listed only as fast as workers come free for their versions."""
    of_each_image = (
        ListImageVersions(aws, image_name=image.image_name) async for image in ListImages(aws)
    )
    counts: Counter[str] = Counter()
    async with merge(of_each_image, workers=8) as versions:
        async for version in versions:
            counts[version.image_arn] += 1
            print(f"{version.image_version_arn}  {version.image_version_status}")
    print(f"{counts.total()} versions of {len(counts)} images")


async def main(profile: str | None) -> None:
    """Lists what the profile leads to, or else the emulator."""
    if profile:
        async with Session(profile_name=profile) as aws:
            await show_versions(aws)
        return
    async with LocalAWS(latency=0.05) as local, local.session() as aws:
        for number, image in enumerate(local.add_images(40)):
            local.add_image_versions(image.image_name, number % 7)
        await show_versions(aws)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile", help="of the AWS config file; none: the emulator")
    asyncio.run(main(parser.parse_args().profile))
