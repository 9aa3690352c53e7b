package org.sambung.local;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sambung.testing.Directory;

/** The whole system as the demo starts it, on free ports: started once for all tests that ask for it. */
final class OneSystem implements ParameterResolver {

    static final Narrator NARRATOR = new Narrator(System.out);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == LocalSystem.class;
    }

    @Override
    public LocalSystem resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, once -> new Running(), Running.class)
                .system;
    }

    /** Closed by JUnit after the last test. */
    private static final class Running implements AutoCloseable {

        private final Path directory = Directory.forOneRun();
        private final LocalSystem system = new LocalSystem(Places.free(directory), NARRATOR);

        private Running() {
            system.start();
        }

        @Override
        public void close() throws IOException {
            system.close();
            Directory.delete(directory);
        }
    }
}
