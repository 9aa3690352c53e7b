package org.sambung.platform.audit.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a chain stands: its last link's number and, in hexadecimal, its hash, which stands for every row before it too.
 */
@Schema(name = "AuditHead", description = "Where a chain stands.")
record Head(
        @Schema(description = "The last link's number.", examples = "1200")
        long number,

        @Schema(
                description = "The last link's hash, SHA-256 in hexadecimal, which stands for every row before it too.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

    /** Before the first link. */
    static final Head NONE = new Head(0, "00".repeat(32));

    private static final ObjectMapper JSON = new ObjectMapper();

    Head followedBy(byte[] rowHash) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(hash));
        digest.update(rowHash);
        return new Head(number + 1, HexFormat.of().formatHex(digest.digest()));
    }

    byte[] toJson() {
        return "{\"number\":%d,\"hash\":\"%s\"}".formatted(number, hash).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when it is none of ours. */
    static Optional<Head> ofJson(byte[] json) {
        try {
            JsonNode head = JSON.readTree(json);
            return head.path("number").isIntegralNumber() && head.path("hash").isTextual()
                    ? Optional.of(new Head(
                            head.get("number").longValue(), head.get("hash").textValue()))
                    : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
