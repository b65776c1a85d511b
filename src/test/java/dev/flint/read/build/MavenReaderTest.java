package dev.flint.read.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenReaderTest {

    private static BuildFile pom(String inside) {
        return Facts.read("pom.xml", "<project>" + inside + "</project>");
    }

    @Test
    void aPomIsReadWithExactPlaces() {
        BuildFile pom = Facts.read("a/pom.xml", """
                <?xml version="1.0"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0" a=">">
                  <parent>
                    <groupId>g</groupId><artifactId>p</artifactId><version>1</version>
                    <relativePath/>
                  </parent>
                  <artifactId>
                      jobs
                  </artifactId>
                  <packaging>pom</packaging>
                  <modules><module>one</module></modules>
                  <properties>
                    <flink.version>1.18.1</flink.version> <!-- <flink.version>1.9</flink.version> -->
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>org.apache.flink</groupId>
                      <artifactId>flink-streaming-java</artifactId>
                      <version>${flink.version}</version>
                      <scope>provided</scope>
                      <exclusions><exclusion>
                        <groupId>org.slf4j</groupId><artifactId>*</artifactId></exclusion></exclusions>
                    </dependency>
                  </dependencies>
                </project>
                """);
        BuildPart own = pom.parts().get(0);
        assertEquals(List.of(), pom.problems());
        assertEquals("jobs", Facts.text(pom.coordinates().artifact()));
        assertEquals("8:7-11", Facts.at(pom.coordinates().artifact()));
        assertTrue(pom.coordinates().group().isAbsent());
        assertEquals("", Facts.text(pom.parent().orElseThrow().relativePath()));
        assertEquals("pom", pom.packaging());
        assertEquals("one", pom.includes().get(0).name());
        assertEquals(List.of("flink.version=1.18.1"), Facts.properties(own));
        assertEquals("13:20-26", Facts.at(own.properties().get(0).value()));
        assertEquals(List.of("provided org.apache.flink:flink-streaming-java:${flink.version} -org.slf4j:*"),
                Facts.dependencies(own));
        assertEquals(new Span(18, 19, 18, 39), own.dependencies().get(0).place().span());
        assertEquals("19:16-32", Facts.at(own.dependencies().get(0).version()));
    }

    @Test
    void profilesAreParts() {
        BuildFile pom = pom("<properties><v>1</v></properties><profiles><profile><id>new</id><properties><v>2</v>"
                + "</properties></profile></profiles>");
        assertEquals(List.of("v=2"), Facts.properties(pom.parts().get(1)));
        assertEquals("new", pom.parts().get(1).name());
        assertEquals(BuildPart.Reach.ALTERNATIVE, pom.parts().get(1).reach());
    }

    @Test
    void managedDependenciesAndTestJars() {
        BuildFile pom = pom("<dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>a"
                + "</artifactId><version>1</version><type>test-jar</type></dependency></dependencies>"
                + "</dependencyManagement>");
        assertEquals(List.of("- g:a:1:tests@test-jar managed"), Facts.dependencies(pom.parts().get(0)));
    }

    @Test
    void pluginsKeepTheirSettings() {
        BuildPart own = pom("""
                <build><plugins><plugin><artifactId>maven-shade-plugin</artifactId><executions><execution>
                <configuration><artifactSet><excludes>
                  <exclude>org.slf4j:*</exclude><exclude>log4j:*</exclude>
                </excludes></artifactSet></configuration></execution></executions></plugin></plugins></build>
                """).parts().get(0);
        Plugin shade = own.plugins().get(0);
        assertEquals("org.apache.maven.plugins", shade.group());
        assertEquals(
                List.of("org.slf4j:*", "log4j:*"),
                shade.settings("artifactSet/excludes/exclude").stream().map(Plugin.Setting::text).toList());
        assertEquals(List.of(), shade.settings("clude"));
    }

    @Test
    void sourceFoldersOfTheBuildAndOfBuildHelper() {
        BuildPart own = pom("""
                <build><testSourceDirectory>it</testSourceDirectory><plugins><plugin>
                <groupId>org.codehaus.mojo</groupId><artifactId>build-helper-maven-plugin</artifactId><executions>
                <execution><configuration><sources><source>gen</source></sources></configuration>
                <goals><goal>add-source</goal></goals></execution>
                <execution><goals><goal>add-test-source</goal></goals>
                <configuration><sources><source>src/e2e</source></sources></configuration></execution>
                </executions></plugin></plugins></build>
                """).parts().get(0);
        assertEquals(
                List.of("gen false", "src/e2e true", "it true"),
                own.sourceRoots().stream().map(r -> r.folder() + " " + r.test()).toList());
    }

    @Test
    void theJavaReleaseComesFromPropertiesAndTheCompiler() {
        BuildPart own = pom("<properties><maven.compiler.release>17</maven.compiler.release></properties><build>"
                + "<plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration><source>11</source>"
                + "</configuration></plugin></plugins></build>").parts().get(0);
        assertEquals(List.of("17", "11"), own.javaReleases().stream().map(Facts::text).toList());
    }

    @Test
    void entitiesAndCdata() {
        BuildPart own = pom("<properties><a>x &lt;&#65;&#x42; y</a><b><![CDATA[ <z> ]]></b><c>&mine;</c></properties>")
                .parts().get(0);
        assertEquals(List.of("a=x <AB y", "b=<z>", "c=?"), Facts.properties(own));
    }

    @Test
    void aDoctypeExpandsNothing() {
        BuildFile pom = Facts.read("pom.xml", """
                <!DOCTYPE project [ <!ENTITY a "aaaa"> <!ENTITY b "&a;&a;>"> <!ENTITY f SYSTEM "file:///etc/hosts"> ]>
                <project><properties><x>&f;&b;</x></properties></project>
                """);
        assertEquals(List.of(), pom.problems());
        assertEquals(List.of("x=?"), Facts.properties(pom.parts().get(0)));
    }

    @Test
    void aPomInTheMiddleOfAnEditStillTellsWhatItCan() {
        BuildFile pom = Facts.read("pom.xml", """
                <project>
                  <properties><flink.version>1.20.0</flink.version>
                  <dependencies><dependency><artifactId>a</dependency></dependencies>
                """);
        assertEquals(1, pom.problems().size());
        assertTrue(pom.problems().get(0).message().contains("is not closed"), pom.problems().toString());
        assertTrue(Facts.properties(pom.parts().get(0)).contains("flink.version=1.20.0"));
    }

    @Test
    void anotherRootElementIsAProblem() {
        BuildFile pom = Facts.read("pom.xml", "<settings/>");
        assertTrue(pom.problems().get(0).message().contains("<settings>"));
    }

    @Test
    void anEmptyFileIsAProblem() {
        assertEquals(1, Facts.read("pom.xml", "").problems().size());
    }
}
