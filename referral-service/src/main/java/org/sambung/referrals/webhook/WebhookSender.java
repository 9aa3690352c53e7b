package org.sambung.referrals.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.webhook.StandardWebhook;

/** Sends one message once: to the address just checked, signed, without following redirects, within the time allowed. */
@ApplicationScoped
class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

    @Inject
    WebhookConfig config;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    private HttpClient http;

    /** @param status the HTTP status, null when nobody answered */
    record Answer(Integer status, Duration retryAfter) {

        boolean isSuccess() {
            return status != null && status / 100 == 2;
        }

        static Answer none() {
            return new Answer(null, Duration.ZERO);
        }
    }

    @PostConstruct
    void connect() {
        http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAlive(false));
    }

    Answer send(WebhookEndpoint endpoint, WebhookDelivery delivery) {
        try {
            var address = EndpointAddress.checked(
                    endpoint.getUrl(), config.allowedAddresses().orElse(Set.of()));
            return http.request(options(address, endpoint, delivery))
                    .compose(request -> request.send(Buffer.buffer(delivery.getPayload())))
                    .map(WebhookSender::answer)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | ProblemException e) {
            LOG.infof("webhook %s not sent: %s", delivery.getId(), e.getClass().getSimpleName());
            return Answer.none();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none();
        }
    }

    private RequestOptions options(EndpointAddress address, WebhookEndpoint endpoint, WebhookDelivery delivery) {
        var id = delivery.getId().toString();
        var at = clock.instant();
        var signature =
                StandardWebhook.of(endpoint.getSecrets().webhookSecret()).sign(id, at, delivery.getPayload());
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                // The name stays for TLS and the Host header; the connection goes to the address that was checked.
                .setServer(SocketAddress.inetSocketAddress(
                        address.port(), address.address().getHostAddress()))
                .setHost(address.url().getHost())
                .setPort(address.port())
                .setSsl(address.isTls())
                .setURI(address.pathAndQuery())
                .setFollowRedirects(false)
                .setTimeout(config.timeout().toMillis())
                .putHeader("content-type", "application/json")
                .putHeader(StandardWebhook.ID, id)
                .putHeader(StandardWebhook.TIMESTAMP, Long.toString(at.getEpochSecond()))
                .putHeader(StandardWebhook.SIGNATURE, signature);
    }

    /** The status is all that counts; whatever body follows is not read. */
    private static Answer answer(HttpClientResponse response) {
        var answer = new Answer(response.statusCode(), retryAfter(response.getHeader("retry-after")));
        // A reset is told to the response as an exception, and logged where nobody takes it.
        response.exceptionHandler(reset -> LOG.debug("body not read"));
        response.request().reset();
        return answer;
    }

    /** In seconds; the other form, a date, is rare and not taken. */
    static Duration retryAfter(String header) {
        try {
            var seconds = header == null ? 0 : Long.parseLong(header.strip());
            return Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_RETRY_AFTER.toSeconds())));
        } catch (NumberFormatException date) {
            return Duration.ZERO;
        }
    }
}
