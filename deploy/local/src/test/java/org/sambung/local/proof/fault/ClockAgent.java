package org.sambung.local.proof.fault;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Sets the clock of a running service: what {@code java.time} says there is shifted by the seconds in a file. Production
 * code knows nothing of it.
 */
public final class ClockAgent {

    private static final String SHIFT = "sambung.proof.clock-shift";

    private ClockAgent() {}

    /** @param file holds the seconds; looked at ten times a second */
    public static void agentmain(String file, Instrumentation jvm) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(ElementMatchers.none())
                .type(ElementMatchers.named("java.time.Clock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(ShiftInstant.class).on(ElementMatchers.named("currentInstant"))))
                .type(ElementMatchers.named("java.time.Clock$SystemClock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(ShiftMillis.class).on(ElementMatchers.named("millis"))))
                .installOn(jvm);
        var watching = new Thread(() -> watch(Path.of(file)), "proof-clock");
        watching.setDaemon(true);
        watching.start();
    }

    private static void watch(Path file) {
        while (true) {
            try {
                System.setProperty(SHIFT, Files.readString(file).strip());
            } catch (IOException beingWritten) {
                // Looked at again.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Copied into the method, where nothing but the JDK is known. */
    static final class ShiftInstant {

        private ShiftInstant() {}

        @Advice.OnMethodExit
        static void shift(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusSeconds(Long.getLong("sambung.proof.clock-shift", 0L));
        }
    }

    /** Copied into the method, where nothing but the JDK is known. */
    static final class ShiftMillis {

        private ShiftMillis() {}

        @Advice.OnMethodExit
        static void shift(@Advice.Return(readOnly = false) long now) {
            now = now + Long.getLong("sambung.proof.clock-shift", 0L) * 1000L;
        }
    }

    /** Takes hold of the clock of a running process, until that ends. */
    static void attach(long pid, Path jar, Path seconds) {
        try {
            var process = VirtualMachine.attach(Long.toString(pid));
            process.loadAgent(jar.toString(), seconds.toString());
            process.detach();
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar of this class; what it needs is found where this test found it. */
    static Path jar(Path file) {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(new Attributes.Name("Agent-Class"), ClockAgent.class.getName());
        attributes.put(new Attributes.Name("Can-Retransform-Classes"), "true");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                AgentBuilder.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (var type : new Class<?>[] {ClockAgent.class, ShiftInstant.class, ShiftMillis.class}) {
                var name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (var bytes = ClockAgent.class.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(jar);
                }
                jar.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
