package org.sambung.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the reference library, both ways. */
class StandardWebhookTest {

    static final String ID = "msg_01";
    static final String TEXT = "{\"type\": \"referral.accepted\", \"note\": \"é\"}";
    static final byte[] BODY = TEXT.getBytes(StandardCharsets.UTF_8);

    final String secret = StandardWebhook.newSecret(new SecureRandom());
    final StandardWebhook ours = StandardWebhook.of(secret);
    /** The reference library looks at the machine's clock. */
    final Instant now = Instant.now();

    @Test
    void the_reference_library_verifies_what_we_sign() throws Exception {
        var reference = new Webhook(secret);
        var headers = headers(ours.sign(ID, now, BODY));
        assertThatCode(() -> reference.verify(TEXT, headers)).doesNotThrowAnyException();
        assertThatThrownBy(() -> reference.verify(TEXT + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void the_reference_library_finds_the_new_signature_behind_the_old_one() throws Exception {
        var old = StandardWebhook.of(StandardWebhook.newSecret(new SecureRandom()));
        var both = headers(old.sign(ID, now, BODY) + " " + ours.sign(ID, now, BODY));
        var reference = new Webhook(secret);
        assertThatCode(() -> reference.verify(TEXT, both)).doesNotThrowAnyException();
    }

    @Test
    void we_verify_what_the_reference_library_signs() throws Exception {
        assertThat(verifies(new Webhook(secret).sign(ID, now.getEpochSecond(), TEXT)))
                .isTrue();
    }

    @Test
    void we_verify_one_of_several_signatures_whichever_place_it_has() throws Exception {
        var good = new Webhook(secret).sign(ID, now.getEpochSecond(), TEXT);
        assertThat(verifies("v1,AAAA " + good)).isTrue();
        assertThat(verifies(good + " v1a,AAAA v1,AAAA")).isTrue();
        assertThat(verifies("v1,AAAA v1a,AAAA")).isFalse();
    }

    @Test
    void a_changed_body_id_or_time_is_refused() {
        var signature = ours.sign(ID, now, BODY);
        var timestamp = Long.toString(now.getEpochSecond());
        var changed = BODY.clone();
        changed[0] ^= 1;
        assertThat(ours.verifies(ID, timestamp, signature, BODY, now)).isTrue();
        assertThat(ours.verifies(ID, timestamp, signature, changed, now)).isFalse();
        assertThat(ours.verifies("msg_02", timestamp, signature, BODY, now)).isFalse();
        assertThat(ours.verifies(ID, Long.toString(now.getEpochSecond() + 1), signature, BODY, now))
                .isFalse();
    }

    @Test
    void another_secrets_signature_is_refused() {
        var other = StandardWebhook.of(StandardWebhook.newSecret(new SecureRandom()));
        assertThat(verifies(other.sign(ID, now, BODY))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
    void the_time_may_lie_five_minutes_away(long seconds, boolean valid) {
        var at = Instant.ofEpochSecond(now.getEpochSecond());
        var signature = ours.sign(ID, at, BODY);
        var received = at.plus(Duration.ofSeconds(seconds));
        assertThat(ours.verifies(ID, Long.toString(at.getEpochSecond()), signature, BODY, received))
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "v1", "v1,", "v1,!!!", "v2,AAAA", ","})
    void a_malformed_signature_is_refused(String signature) {
        assertThat(verifies(signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "99999999999999999999", "9223372036854775807", "-1"})
    void a_malformed_time_is_refused(String timestamp) {
        assertThat(ours.verifies(ID, timestamp, ours.sign(ID, now, BODY), BODY, now))
                .isFalse();
    }

    @Test
    void absent_headers_are_refused() {
        var signature = ours.sign(ID, now, BODY);
        var timestamp = Long.toString(now.getEpochSecond());
        assertThat(ours.verifies(null, timestamp, signature, BODY, now)).isFalse();
        assertThat(ours.verifies(ID, null, signature, BODY, now)).isFalse();
        assertThat(ours.verifies(ID, timestamp, null, BODY, now)).isFalse();
    }

    private boolean verifies(String signatures) {
        return ours.verifies(ID, Long.toString(now.getEpochSecond()), signatures, BODY, now);
    }

    private Map<String, List<String>> headers(String signatures) {
        return Map.of(
                StandardWebhook.ID, List.of(ID),
                StandardWebhook.TIMESTAMP, List.of(Long.toString(now.getEpochSecond())),
                StandardWebhook.SIGNATURE, List.of(signatures));
    }
}
