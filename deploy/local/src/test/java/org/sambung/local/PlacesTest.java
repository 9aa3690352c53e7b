package org.sambung.local;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    @TempDir
    Path directory;

    @Test
    void free_ports_are_no_obstacle() {
        assertThatNoException().isThrownBy(() -> Places.free(directory).check());
    }

    @Test
    void a_taken_port_is_named_in_one_line() throws IOException {
        var places = Places.free(directory);

        try (var taken = new ServerSocket(places.referrals(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(places::check)
                    .isInstanceOf(Refused.class)
                    .hasMessage(
                            "port " + taken.getLocalPort() + " is taken by another program: stop it, then run again");
        }
    }

    @Test
    void a_directory_that_cannot_be_made_is_named_in_one_line() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(Places.free(file.resolve("below"))::check)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot write to " + file.resolve("below"));
    }
}
