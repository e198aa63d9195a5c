"""Lists the latest images of an account, and the models that wait for approval.

It finds credentials and region the way the AWS CLI does:

    AWS_PROFILE=dev python quickstart.py

Without an account, run `python -m awslists.testing` in another terminal, and paste the `export`
lines that it prints here.
"""

import asyncio

from awslists import AWSListsError, ListImages, ListImageVersions, ListModelPackages, Session


async def main() -> None:
    async with Session() as aws:
        async for image in ListImages(aws, sort_by="LAST_MODIFIED_TIME", limit=10):
            versions = ListImageVersions(aws, image_name=image.image_name, sort_by="VERSION")
            newest = await versions.first()
            print(image.image_name, f"version {newest.version}" if newest else "no version")

        waiting = await ListModelPackages(
            aws, model_package_type="Both", model_approval_status="PendingManualApproval"
        ).collect()
        print(len(waiting), "model packages wait for approval")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except AWSListsError as error:
        raise SystemExit(str(error)) from error
