package org.sambung.agreements.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.agreements.agreement.Author;
import org.sambung.agreements.agreement.Party;
import org.sambung.agreements.agreement.Signatory.Capacity;
import org.sambung.agreements.institution.InstitutionFixtures;
import org.sambung.agreements.institution.TimeZone;
import org.sambung.platform.problem.ProblemException;

/** Every operation in every state: the legal ones are listed, all others are refused and change nothing. */
class MeetingTest {

    static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    static final Author BY = new Author(Party.FACILITY, "Uji Tujuh");

    enum Command {
        CHANGE(meeting -> meeting.change(plan(), NOW)),
        HOLD(meeting -> meeting.hold(minutes(), BY, NOW)),
        CORRECT(meeting -> meeting.correct(minutes(), BY, NOW)),
        CANCEL(meeting -> meeting.cancel("uji", NOW)),
        LINK(meeting -> meeting.link(UUID.randomUUID(), NOW)),
        BEGIN(meeting -> meeting.begin(UUID.randomUUID(), NOW));

        final Consumer<Meeting> action;

        Command(Consumer<Meeting> action) {
            this.action = action;
        }
    }

    static final Map<MeetingStatus, Set<Command>> LEGAL = Map.of(
            MeetingStatus.PLANNED, EnumSet.of(Command.CHANGE, Command.HOLD, Command.CANCEL, Command.LINK),
            MeetingStatus.HELD, EnumSet.of(Command.CORRECT, Command.LINK, Command.BEGIN),
            MeetingStatus.CANCELLED, EnumSet.noneOf(Command.class));

    @ParameterizedTest
    @MethodSource("legal")
    void allows(Command command, MeetingStatus status) {
        var meeting = in(status);
        assertThatCode(() -> command.action.accept(meeting)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void refuses(Command command, MeetingStatus status) {
        var meeting = in(status);
        assertThatThrownBy(() -> command.action.accept(meeting))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
        assertThat(meeting.getStatus()).isEqualTo(status);
        assertThat(meeting.getAgreementId()).isNull();
    }

    @ParameterizedTest
    @MethodSource("edges")
    void becomes_only_what_it_can(MeetingStatus from, MeetingStatus to) {
        assertThat(from.canBecome(to)).isEqualTo(from == MeetingStatus.PLANNED && to != MeetingStatus.PLANNED);
    }

    static Stream<Arguments> legal() {
        return cells().filter(cell -> isLegal(cell.get()));
    }

    static Stream<Arguments> illegal() {
        return cells().filter(cell -> !isLegal(cell.get()));
    }

    static Stream<Arguments> edges() {
        return Arrays.stream(MeetingStatus.values())
                .flatMap(from -> Arrays.stream(MeetingStatus.values()).map(to -> Arguments.of(from, to)));
    }

    private static boolean isLegal(Object[] cell) {
        return LEGAL.get((MeetingStatus) cell[1]).contains((Command) cell[0]);
    }

    private static Stream<Arguments> cells() {
        return Arrays.stream(Command.values())
                .flatMap(command -> Arrays.stream(MeetingStatus.values()).map(status -> Arguments.of(command, status)));
    }

    private static Meeting in(MeetingStatus status) {
        var meeting = Meeting.plan(
                UUID.randomUUID(), InstitutionFixtures.aFacility(TimeZone.WIB), UUID.randomUUID(), null, plan(), NOW);
        switch (status) {
            case PLANNED -> {}
            case HELD -> meeting.hold(minutes(), BY, NOW);
            case CANCELLED -> meeting.cancel("uji", NOW);
        }
        return meeting;
    }

    private static MeetingPlan plan() {
        return new MeetingPlan(MeetingKind.COORDINATION, TODAY, "Aula", List.of());
    }

    private static Minutes minutes() {
        var attendee = new Attendee("Uji", Represented.FACILITY, "Kepala", Capacity.SELF);
        return new Minutes(TODAY, "Aula", List.of(attendee), List.of(), "Uji", null);
    }
}
