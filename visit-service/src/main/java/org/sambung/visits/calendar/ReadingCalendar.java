package org.sambung.visits.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.language.Language;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.calendar.CalendarFeedRepository.Opened;
import org.sambung.visits.coverage.FacilityRepository;
import org.sambung.visits.visit.VisitRepository;

/** Reads a facility's or a partner's visits for whoever has a token, as a job within its bounds. */
@ApplicationScoped
class ReadingCalendar {

    private static final String JOB = "calendar";

    @Inject
    CalendarFeedRepository feeds;

    @Inject
    CalendarTokens tokens;

    @Inject
    FeedRates rates;

    @Inject
    VisitRepository visits;

    @Inject
    FacilityRepository facilities;

    @Inject
    WritingCalendar writing;

    @Inject
    CalendarConfig config;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** @throws ProblemException 404 for a token that opens nothing, 429 when it is used too often */
    String by(String token, Language language) {
        var hash = tokens.hash(token);
        var feed = acting.as(Identity.job(JOB, null, null), () -> feeds.byToken(hash))
                .orElseThrow(ProblemException::notFound);
        rates.count(feed.id());
        return acting.as(Identity.job(JOB, feed.facilityId(), feed.partnerId()), () -> written(feed, language));
    }

    private String written(Opened feed, Language language) {
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(config.daysBack()));
        var entries = visits.forCalendar(feed.facilityId(), feed.partnerId(), since, config.most());
        var name = feed.facilityId() == null ? null : facilities.nameOf(feed.facilityId());
        return writing.write(name, entries, now, language);
    }
}
