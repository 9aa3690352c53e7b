package org.sambung.platform.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and verifies by Standard Webhooks 1.0.0 with a symmetric secret ({@code whsec_...}, HMAC-SHA256, {@code v1}).
 *
 * @param secret the bytes of the secret
 */
public record StandardWebhook(byte[] secret) {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";
    /** How far a message's time may lie from ours, either way. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    /** @param text {@code whsec_} and Base64, the form in which secrets are shown */
    public static StandardWebhook of(String text) {
        return new StandardWebhook(Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(6) : text));
    }

    /** A new secret in the form in which it is shown, once, to who registers an endpoint. */
    public static String newSecret(SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The value of the {@code webhook-signature} header for these bytes. */
    public String sign(String id, Instant at, byte[] body) {
        return "v1," + Base64.getEncoder().encodeToString(mac(id, Long.toString(at.getEpochSecond()), body));
    }

    /**
     * Whether one of the signatures is ours for exactly these bytes, and the time is near. Compares in constant time.
     * Absent or malformed headers are simply not valid.
     */
    public boolean verifies(String id, String timestamp, String signatures, byte[] body, Instant now) {
        if (id == null || id.isBlank() || timestamp == null || signatures == null || !near(timestamp, now)) {
            return false;
        }
        var expected = mac(id, timestamp, body);
        var valid = false;
        for (var signature : List.of(signatures.split(" "))) {
            valid |= signature.startsWith("v1,") && MessageDigest.isEqual(expected, decode(signature.substring(3)));
        }
        return valid;
    }

    private static boolean near(String timestamp, Instant now) {
        try {
            var distance = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
            return distance.abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException malformed) {
            return false;
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private byte[] mac(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var signed = new ByteArrayOutputStream();
            signed.writeBytes((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
            signed.writeBytes(body);
            return mac.doFinal(signed.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing from this Java", e);
        }
    }
}
