/** Template languages in configuration files: Helm, Jinja, Mustache, FreeMarker, ERB, envsubst, Maven and Terraform. */
package dev.flint.read.template;
