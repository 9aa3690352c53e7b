package org.sambung.referrals.webhook;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.webhook.StandardWebhook;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.webhook.WebhookNews.Audience;

/** What who receives webhooks must know, in words; the numbers and the types are those of the code. */
final class WebhookWords {

    private static final List<Duration> WAITS = Arrays.stream(WebhookConfig.SCHEDULE.split(","))
            .map(Duration::parse)
            .toList();

    private WebhookWords() {}

    /** Whatever the audience. */
    static String sending() {
        return """
            **What comes.** For every event that an endpoint asks for, one POST of JSON to its `url`, as `webhooks` of \
            this document describes it: ids, codes and times, nobody's name and nothing clinical. The rest is fetched \
            at `link`, relative to this service's address, with one's own token. Bear members and codes that you do \
            not know.

            **Verify.** By Standard Webhooks 1.0.0, for which there are libraries. Join `webhook-id`, \
            `webhook-timestamp` and the bytes of the body as they came, a full stop between them. The key is \
            `webhookSecret`: without `whsec_`, and out of Base64. The HMAC-SHA256, in Base64 and behind `v1,`, must be \
            one of the values of `webhook-signature`, which spaces separate. Compare in constant time, and refuse a \
            `webhook-timestamp` that is more than %s away.

            **Answer.** Any 2xx is taken, and nothing else; it must begin within %s, of which %s are for the \
            connection. Answer first and work afterwards. A redirect is not followed; 410 is a failure like any other. \
            The body of the answer is not read.

            **Attempts.** At most %d, the first at once. The waits before the others are %s, each up to %d %% longer \
            by chance: about %d hours in all. An operator may have set others. `Retry-After`, in seconds and up to %s, \
            makes the next wait longer, never shorter; as a date it is not read. After the last attempt the delivery \
            is FAILED, and that is final: nothing sends it again, so read the referrals after an outage. \
            `GET /v1/webhook-endpoints/{id}/deliveries` tells how far each is.

            **Once.** One message has one `webhook-id`, however often it comes; it comes again where your 2xx was \
            lost. Keep the ids that you have taken, and act once.

            **Order.** It is not kept: what had to be tried again comes after what happened later. Take a message as \
            the news that something has changed, and read the referral at `link`: that is how it stands now, and its \
            `version` only grows. A facility may compare `sequence` instead.
            """.formatted(
                words(StandardWebhook.TOLERANCE),
                words(Duration.parse(WebhookConfig.TIMEOUT)),
                words(Duration.parse(WebhookConfig.CONNECT_TIMEOUT)),
                WAITS.size(),
                WAITS.stream().skip(1).map(WebhookWords::words).collect(Collectors.joining(", ")),
                Math.round(100 * Double.parseDouble(WebhookConfig.JITTER)),
                WAITS.stream().reduce(Duration.ZERO, Duration::plus).toHours(),
                words(WebhookSender.LONGEST_RETRY_AFTER)).strip();
    }

    /** What such an endpoint is told. */
    static String to(Audience audience) {
        return switch (audience) {
            case PARTNER ->
                "Of a referral that is with the partner, and nothing of custody: somebody who has escaped, or whose"
                        + " custody has ended outside, is AT_HOSPITAL where clinicalStatus is " + afterArrival()
                        + ", and DEPARTED elsewhere. There is no sequence, for its gaps would tell of custody's steps:"
                        + " read the referral at link.";
            case FACILITY ->
                "Of the referrals of the facility's patients, and nothing clinical. " + afterRelease(audience);
            case REGION ->
                "Of the referrals of all facilities that lie in the region, and nothing clinical. There is no"
                        + " sequence: read the referral at link. " + afterRelease(audience);
        };
    }

    /** What may be asked for by whom. */
    static String eventTypes() {
        return "Of what to be told. Each may ask for the types of its own audience; any other answers 400,"
                + " not-for-this-audience."
                + Stream.of(Audience.values())
                        .map(audience -> " A " + audience.name().toLowerCase(Locale.ROOT) + ": "
                                + types(WebhookNews.of(audience).stream()) + ".")
                        .collect(Collectors.joining());
    }

    private static String afterArrival() {
        return Stream.of(ClinicalStatus.values())
                .filter(ClinicalStatus::isAfterArrival)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static String afterRelease(Audience audience) {
        return "Once movementStatus is CUSTODY_ENDED, how the care goes on is not told any more, but only "
                + types(WebhookNews.of(audience).stream().filter(WebhookNews::isOfCustodyItself)) + ".";
    }

    private static String types(Stream<WebhookNews> news) {
        return news.map(WebhookNews::type).collect(Collectors.joining(", "));
    }

    private static String words(Duration wait) {
        if (wait.toMinutes() == 0) {
            return wait.toSeconds() + " seconds";
        }
        return wait.toHours() == 0 ? wait.toMinutes() + " minutes" : wait.toHours() + " hours";
    }
}
