package dev.flint.model.classpath;

import java.util.Locale;
import java.util.Set;

/** Plug-ins of Maven and Gradle that make Java classes of something else. */
final class Generators {

    private static final Set<String> NAMES = Set.of(
            "antlr4-maven-plugin", "avro-maven-plugin", "cxf-codegen-plugin", "jaxb2-maven-plugin",
            "jooq-codegen-maven", "jsonschema2pojo-maven-plugin", "maven-jaxb2-plugin", "maven-thrift-plugin",
            "openapi-generator-maven-plugin", "protobuf-maven-plugin", "protoc-jar-maven-plugin",
            "swagger-codegen-maven-plugin", "thrift-maven-plugin", "xmlbeans-maven-plugin");

    private Generators() {}

    /** @param plugin Maven's artifactId or Gradle's plug-in id */
    static boolean contains(String plugin) {
        String name = plugin.toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                || name.endsWith(".avro")
                || name.endsWith(".avro-base")
                || name.endsWith(".protobuf")
                || name.endsWith(".jsonschema2pojo")
                || name.equals("jsonschema2pojo")
                || name.endsWith(".thrift")
                || name.equals("org.openapi.generator");
    }
}
