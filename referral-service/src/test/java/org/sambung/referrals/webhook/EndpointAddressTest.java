package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.platform.problem.ProblemException;

/** No endpoint leads inwards. */
class EndpointAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/in",
                "https://127.0.0.1/in",
                "https://127.8.9.10/in",
                "https://0.0.0.0/in",
                "https://10.1.2.3/in",
                "https://172.16.0.1/in",
                "https://172.31.255.255/in",
                "https://192.168.1.1/in",
                "https://169.254.169.254/latest/meta-data",
                "https://169.254.0.1/in",
                "https://100.64.0.1/in",
                "https://100.127.255.254/in",
                "https://192.0.0.8/in",
                "https://192.0.2.1/in",
                "https://198.18.0.1/in",
                "https://198.51.100.7/in",
                "https://203.0.113.5/in",
                "https://224.0.0.1/in",
                "https://240.0.0.1/in",
                "https://255.255.255.255/in",
                "https://2130706433/in",
                "https://[::1]/in",
                "https://[::]/in",
                "https://[::ffff:127.0.0.1]/in",
                "https://[::ffff:10.0.0.1]/in",
                "https://[::ffff:a9fe:a9fe]/in",
                "https://[::127.0.0.1]/in",
                "https://[fe80::1]/in",
                "https://[fec0::1]/in",
                "https://[fc00::1]/in",
                "https://[fd12:3456::1]/in",
                "https://[ff02::1]/in",
                "https://[64:ff9b::7f00:1]/in",
                "https://[64:ff9b:1::a00:1]/in",
                "https://[2002:7f00:1::]/in",
                "https://[2001:0:7f00:1::]/in",
                "http://93.184.216.34/in",
                "https://no-such-host.invalid/in"
            })
    void not_allowed_422(String url) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EndpointAddress.checked(url, Set.of()))
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(422);
                    assertThat(e.slug()).isEqualTo("address-not-allowed");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https",
                "https:",
                "https:///in",
                "https://",
                "//simrs.example/in",
                "/in",
                "https://user@simrs.example/in",
                "https://user:secret@simrs.example/in",
                "https://simrs.example/in#part",
                "ftp://simrs.example/in",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "javascript:alert(1)",
                "https://simrs.example:99999/in",
                "https://simrs.example:0/in",
                "https://simrs example/in",
                "https://simrs.example/in\\..\\"
            })
    void malformed_400(String url) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EndpointAddress.checked(url, Set.of()))
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(400);
                    assertThat(e.errors()).extracting("pointer").containsExactly("/url");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/in", "https://93.184.216.34:8443", "https://[2606:4700::1111]/in"})
    void a_public_address_is_allowed(String url) {
        assertThat(EndpointAddress.checked(url, Set.of()).isTls()).isTrue();
    }

    @Test
    void an_allowed_host_may_be_private_and_plain() {
        var address = EndpointAddress.checked("http://127.0.0.1:8085/in?from=sambung", Set.of("127.0.0.1"));

        assertThat(address.isTls()).isFalse();
        assertThat(address.port()).isEqualTo(8085);
        assertThat(address.pathAndQuery()).isEqualTo("/in?from=sambung");
    }

    @Test
    void what_one_host_is_allowed_another_is_not() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EndpointAddress.checked("http://127.0.0.2/in", Set.of("127.0.0.1")));
    }
}
