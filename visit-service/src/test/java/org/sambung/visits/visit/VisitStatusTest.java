package org.sambung.visits.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sambung.visits.visit.VisitStatus.CANCELLED;
import static org.sambung.visits.visit.VisitStatus.COMPLETED;
import static org.sambung.visits.visit.VisitStatus.CONFIRMED;
import static org.sambung.visits.visit.VisitStatus.IN_PROGRESS;
import static org.sambung.visits.visit.VisitStatus.MISSED;
import static org.sambung.visits.visit.VisitStatus.PLANNED;
import static org.sambung.visits.visit.VisitStatus.RESCHEDULED;
import static org.sambung.visits.visit.VisitStatus.VERIFIED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.coverage.Access;

class VisitStatusTest {

    static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
    static final Instant END = Instant.parse("2026-11-24T04:00:00Z");

    static final Map<VisitStatus, Set<VisitStatus>> LEGAL = Map.of(
            PLANNED, Set.of(CONFIRMED, IN_PROGRESS, RESCHEDULED, CANCELLED, MISSED),
            CONFIRMED, Set.of(IN_PROGRESS, RESCHEDULED, CANCELLED, MISSED),
            IN_PROGRESS, Set.of(COMPLETED),
            COMPLETED, Set.of(VERIFIED),
            VERIFIED, Set.of(COMPLETED),
            CANCELLED, Set.of(IN_PROGRESS),
            MISSED, Set.of(IN_PROGRESS));

    /** The verb that leads to a status. */
    static final Map<VisitStatus, Consumer<Visit>> VERBS = Map.of(
            CONFIRMED, visit -> visit.confirm(END, END, true),
            IN_PROGRESS, visit -> visit.start(START, Access.ALWAYS),
            COMPLETED, VisitStatusTest::completeOrReopen,
            MISSED,
                    visit -> visit.miss(
                            visit.getStatus() == PLANNED ? MissReason.NOT_CONFIRMED : MissReason.PARTNER_NO_SHOW, END),
            CANCELLED, visit -> visit.cancel(CancelledBy.PARTNER, CancellationReason.NO_TRANSPORT, END, END),
            RESCHEDULED,
                    visit -> visit.reschedule(
                            UUID.randomUUID(),
                            visit.getBooking(),
                            CancelledBy.PARTNER,
                            CancellationReason.NO_TRANSPORT,
                            END,
                            END),
            VERIFIED, VisitStatusTest::verify);

    /** The verbs that lead to each state that commands reach. */
    static final Map<VisitStatus, List<VisitStatus>> PATHS = Map.of(
            PLANNED, List.of(),
            CONFIRMED, List.of(CONFIRMED),
            IN_PROGRESS, List.of(CONFIRMED, IN_PROGRESS),
            COMPLETED, List.of(CONFIRMED, IN_PROGRESS, COMPLETED),
            VERIFIED, List.of(CONFIRMED, IN_PROGRESS, COMPLETED, VERIFIED),
            RESCHEDULED, List.of(RESCHEDULED),
            CANCELLED, List.of(CANCELLED),
            MISSED, List.of(MISSED));

    @ParameterizedTest
    @EnumSource(VisitStatus.class)
    void only_the_edges_of_the_diagram_exist(VisitStatus from) {
        var reachable =
                Arrays.stream(VisitStatus.values()).filter(from::canBecome).toList();

        assertThat(reachable).containsExactlyInAnyOrderElementsOf(LEGAL.getOrDefault(from, Set.of()));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("illegalEdges")
    void illegal_edge(VisitStatus from, VisitStatus to) {
        var visit = visitIn(from);

        assertThatThrownBy(() -> VERBS.get(to).accept(visit))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
        assertThat(visit.getStatus()).isEqualTo(from);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("legalEdges")
    void legal_edge(VisitStatus from, VisitStatus to) {
        var visit = visitIn(from);

        VERBS.get(to).accept(visit);

        assertThat(visit.getStatus()).isEqualTo(to);
    }

    @Test
    void attendance_counts_from_the_start_on() {
        for (var status : PATHS.keySet()) {
            var visit = visitIn(status);
            if (Set.of(IN_PROGRESS, COMPLETED, VERIFIED).contains(status)) {
                visit.attend(2, 1, END);
                assertThat(visit.getAttended()).isEqualTo(new HeadCount(2, 1));
            } else {
                assertThatThrownBy(() -> visit.attend(2, 1, END)).isInstanceOf(ProblemException.class);
            }
        }
    }

    @Test
    void one_side_alone_verifies_nothing() {
        var visit = visitIn(COMPLETED);

        visit.verify(VisitSide.PARTNER, END);

        assertThat(visit.getStatus()).isEqualTo(COMPLETED);
        assertThatThrownBy(() -> visit.verify(VisitSide.PARTNER, END))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
    }

    private static void completeOrReopen(Visit visit) {
        if (visit.getStatus() == VERIFIED) {
            visit.recordFindings(1, END);
        } else {
            visit.complete(END);
        }
    }

    private static void verify(Visit visit) {
        visit.verify(VisitSide.FACILITY, END);
        visit.verify(VisitSide.PARTNER, END);
    }

    static Stream<Arguments> illegalEdges() {
        return edges().filter(edge -> !isLegal(edge));
    }

    static Stream<Arguments> legalEdges() {
        return edges().filter(VisitStatusTest::isLegal);
    }

    private static boolean isLegal(Arguments edge) {
        return LEGAL.getOrDefault(edge.get()[0], Set.of()).contains(edge.get()[1]);
    }

    private static Stream<Arguments> edges() {
        return PATHS.keySet().stream().flatMap(from -> VERBS.keySet().stream().map(to -> Arguments.of(from, to)));
    }

    private static Visit visitIn(VisitStatus status) {
        var booking = new Booking(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "ID-KT",
                1,
                "ROUTINE_CHECKUP",
                VisitKind.TREATMENT,
                LocalDate.of(2026, 11, 24),
                START,
                END);
        var visit = Visit.plan(UUID.randomUUID(), booking, START);
        PATHS.get(status).forEach(step -> VERBS.get(step).accept(visit));
        return visit;
    }
}
