/** What a project says of the load that a job has to carry. */
package dev.flint.model.workload;
