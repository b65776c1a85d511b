docker build -t orders-image:1 -f image/Dockerfile .
