package com.example;

import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

class WordJobIT {

    @Test
    void runsInACluster() {
        try (GenericContainer<?> jobManager = new GenericContainer<>("example/cluster:1")) {
            jobManager.start();
        }
    }
}
