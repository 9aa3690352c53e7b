package org.sambung.platform.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.RequestBody;

/** The current HTTP request, as far as its {@code Idempotency-Key} is concerned. */
@RequestScoped
class KeyedRequest {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    @Inject
    CurrentVertxRequest current;

    @Inject
    RequestBody body;

    @Inject
    Caller caller;

    private boolean taken;

    /** The request's key, to whoever asks first: what a resource calls in its turn belongs to the same answer. */
    Optional<String> takeKey() {
        var routing = current.getCurrent();
        if (taken || routing == null) {
            return Optional.empty();
        }
        taken = true;
        var keys = routing.request().headers().getAll(HEADER);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        if (keys.size() > 1 || !KEY.matcher(keys.get(0)).matches()) {
            throw ProblemException.invalid(HEADER, "malformed-idempotency-key");
        }
        return Optional.of(keys.get(0));
    }

    /** Equal for equal requests of the same roles in the same place only: who has lost either is not answered by what was. */
    byte[] fingerprint() {
        var request = current.getCurrent().request();
        var hash = sha256();
        for (var part : parts(request)) {
            // With its length, so that no two requests are one text.
            hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            hash.update(part);
        }
        return hash.digest();
    }

    private List<byte[]> parts(HttpServerRequest request) {
        return List.of(
                bytes(request.method().name()),
                bytes(request.path()),
                bytes(request.query()),
                bytes(String.join(",", request.headers().getAll("X-Acting-Role"))),
                bytes(standing()),
                bytes(String.join(",", request.headers().getAll("If-Match"))),
                body.bytes());
    }

    private String standing() {
        var who = caller.identity();
        var roles = who.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        return String.join(
                "|",
                roles,
                String.valueOf(who.facility()),
                String.valueOf(who.partner()),
                String.valueOf(who.region()));
    }

    private static byte[] bytes(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
