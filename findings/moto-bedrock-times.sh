#!/usr/bin/env bash
# moto sends the times of Bedrock as local time without a zone. botocore does not mind and returns
# naive datetimes, which cannot be compared with the aware ones that it returns for AWS.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check \
    moto==5.2.5 boto3==1.43.117 botocore==1.43.117

cat >"$folder/expected" <<'TEXT'
moto 5.2.5, botocore 1.43.117, 9 hours east of UTC
sagemaker: aware, 0 hours ahead of UTC
bedrock: naive, 9 hours ahead of UTC
bedrock, compared with an aware time: TypeError
TEXT

timeout 60 env -i HOME="$folder" TZ=JST-9 AWS_DEFAULT_REGION=us-east-1 \
    AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
    "$folder/bin/python" - <<'PYTHON' | tee "$folder/observed"
from datetime import UTC, datetime, timedelta

import boto3
import botocore
import moto

ROLE = "arn:aws:iam::123456789012:role/example"


def show(service, time):
    kind = "aware" if time.tzinfo else "naive"
    ahead = (time if time.tzinfo else time.replace(tzinfo=UTC)) - datetime.now(UTC)
    print(f"{service}: {kind}, {abs(round(ahead / timedelta(hours=1)))} hours ahead of UTC")


print(f"moto {moto.__version__}, botocore {botocore.__version__}, 9 hours east of UTC")
with moto.mock_aws():
    sagemaker, bedrock, s3 = map(boto3.client, ("sagemaker", "bedrock", "s3"))
    sagemaker.create_model(ModelName="example", ExecutionRoleArn=ROLE)
    show("sagemaker", sagemaker.list_models()["Models"][0]["CreationTime"])
    s3.create_bucket(Bucket="example")
    s3.put_object(Bucket="example", Key="train.jsonl", Body=b"")
    bedrock.create_model_customization_job(
        jobName="example",
        customModelName="example",
        roleArn=ROLE,
        baseModelIdentifier="amazon.titan-text-lite-v1",
        trainingDataConfig={"s3Uri": "s3://example/train.jsonl"},
        outputDataConfig={"s3Uri": "s3://example/"},
        hyperParameters={},
    )
    time = bedrock.list_custom_models()["modelSummaries"][0]["creationTime"]
    show("bedrock", time)
    try:
        outcome = f"{time < datetime.now(UTC)}"
    except TypeError as error:
        outcome = type(error).__name__
    print(f"bedrock, compared with an aware time: {outcome}")
PYTHON

diff "$folder/expected" "$folder/observed"
