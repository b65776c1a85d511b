/** Kubernetes manifests: Flink's custom resources, workloads that run Flink, ConfigMaps that configure it. */
package dev.flint.read.kubernetes;
