package org.sambung.local.proof.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sambung.local.LocalSystem;
import org.sambung.local.Places;

/**
 * A client as a careful one would be written: each request has a key, and is made again with it until it is answered. What
 * is answered goes into the ledger before anything else is done with it.
 */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Too many; away. */
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 503);

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Places places;
    private final Ledger ledger;

    Client(Places places, Ledger ledger) {
        this.places = places;
        this.ledger = ledger;
    }

    /** Nobody answered, or what came was no answer that a client can do anything with. */
    static final class Abandoned extends RuntimeException {
        Abandoned(String why) {
            super(why);
        }
    }

    /** What is asked for, until it is done. @throws Abandoned */
    JsonNode done(Entry wanted, String token, String body) {
        var request = request(wanted.service(), wanted.path(), token)
                .header("content-type", "application/json")
                .header("idempotency-key", wanted.key())
                .POST(body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        var deadline = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(deadline)) {
            var answer = send(request, wanted);
            if (answer == null) {
                pause();
                continue;
            }
            var problem = problem(answer);
            if (TRY_AGAIN.contains(answer.statusCode())) {
                ledger.write(wanted.unknown(Integer.toString(answer.statusCode())));
                pause();
            } else if (isNotKnownYet(problem) || isRunning(problem)) {
                pause();
            } else if (answer.statusCode() / 100 == 2) {
                var json = json(answer.body());
                ledger.write(wanted.answered(answer.statusCode(), id(wanted, json), null));
                return json;
            } else {
                ledger.write(wanted.answered(answer.statusCode(), wanted.id(), problem));
                throw new Abandoned(wanted.path() + " answered " + answer.statusCode() + ' ' + problem);
            }
        }
        throw new Abandoned(wanted.path() + " was not answered");
    }

    /** Reads until there is an answer; reading changes nothing, so it is not in the ledger. */
    JsonNode read(String service, String path, String token) {
        var request = request(service, path, token).GET().build();
        var deadline = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(deadline)) {
            try {
                var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return json(answer.body());
                }
            } catch (IOException away) {
                // Asked again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Abandoned("interrupted");
            }
            pause();
        }
        throw new Abandoned(path + " was not answered");
    }

    private HttpRequest.Builder request(String service, String path, String token) {
        return HttpRequest.newBuilder(URI.create(LocalSystem.url(places.of(service)) + path))
                .timeout(Duration.ofSeconds(10))
                .header("authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request, Entry wanted) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            ledger.write(wanted.unknown(e.getClass().getSimpleName()));
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Abandoned("interrupted");
        }
    }

    /** News that this service will have a moment later: of the facility, the partner, the agreement. */
    private static boolean isNotKnownYet(String problem) {
        return problem.contains("unknown-")
                || problem.contains("facility-not-registered")
                || problem.contains("agreement-must-cover-it");
    }

    private static boolean isRunning(String problem) {
        return problem.contains("/problems/request-still-running");
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2 ? "" : answer.body();
    }

    private static UUID id(Entry wanted, JsonNode answer) {
        if (wanted.id() != null) {
            return wanted.id();
        }
        for (var name : new String[] {"id", "facilityId", "partnerId"}) {
            if (answer.has(name)) {
                return UUID.fromString(answer.path(name).asText());
            }
        }
        throw new Abandoned(wanted.path() + " answered without an id");
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new Abandoned("no JSON");
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
}
