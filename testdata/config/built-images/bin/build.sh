#!/bin/sh
set -e
TAG=2.4.0
docker build -t registry.example.org/orders/flink-app:$TAG app
docker buildx build --push --tag registry.example.org/orders/flink-sql:$TAG --file tools/Dockerfile.sql tools
