"""Prints where the quality metrics of each approved model package are, describing 16 at a time.

Run `python model_metrics.py` with your AWS credentials. Its calls are ListModelPackages and, once
for each model package, DescribeModelPackage.
"""

import asyncio
import sys

from awslists import AWSListsError, ListModelPackages, ModelPackageSummary, Session


async def main() -> int:
    failed = 0
    async with Session() as aws:
        sagemaker = await aws.client("sagemaker")

        async def find_metrics(package: ModelPackageSummary) -> str | None:
            arn = package.model_package_arn
            described = await sagemaker.describe_model_package(ModelPackageName=arn)
            quality = described.get("ModelMetrics", {}).get("ModelQuality", {})
            uri: str | None = quality.get("Statistics", {}).get("S3Uri")
            return uri

        approved = ListModelPackages(
            aws, model_package_type="Both", model_approval_status="Approved"
        )
        # In the order of the listing. A call that fails ends nothing.
        async with approved.map(find_metrics, workers=16) as outcomes:
            async for outcome in outcomes:
                arn = outcome.item.model_package_arn
                if outcome.error is not None:
                    failed += 1
                    print(f"{arn}: {outcome.error}", file=sys.stderr)
                else:
                    print(arn, outcome.value or "has no metrics")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        raise SystemExit(asyncio.run(main()))
    except AWSListsError as error:
        raise SystemExit(str(error)) from error
