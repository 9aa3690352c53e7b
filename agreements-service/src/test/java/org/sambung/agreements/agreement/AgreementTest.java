package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.agreements.institution.InstitutionFixtures;
import org.sambung.agreements.institution.TimeZone;
import org.sambung.platform.problem.ProblemException;

/** Every operation in every state: the legal ones are listed, all others are refused and change nothing. */
class AgreementTest {

    static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    static final Author BY = new Author(Party.FACILITY, "Uji");

    enum Command {
        REVISE(agreement -> agreement.revise(draft(TODAY, TODAY), BY, NOW)),
        PROPOSE(agreement -> agreement.propose(List.of(ScopeLine.of(Service.LABORATORY)), BY, "uji", NOW)),
        PREPARE(agreement -> agreement.prepare(preparation(), Party.PARTNER, NOW)),
        COMMENT(agreement -> agreement.demandOpenForComments(NOW)),
        AMEND(agreement -> agreement.amend(
                new Amendment(
                        UUID.randomUUID(), "uji", TODAY.plusDays(1), List.of(ScopeLine.of(Service.LABORATORY)), BY),
                NOW)),
        NEGOTIATE(agreement -> agreement.negotiate(NOW)),
        MAKE_READY(agreement -> agreement.makeReady(Surroundings.UNSEEN, NOW)),
        SIGN(agreement -> agreement.sign(signing(), Surroundings.UNSEEN, NOW)),
        ABANDON(agreement -> agreement.abandon("uji", NOW)),
        SUSPEND(agreement -> agreement.suspend(new SuspendAgreement("uji", null, null, null, null), NOW)),
        RESUME(agreement -> agreement.resume("uji", NOW)),
        WITHDRAW_NOTICE(agreement -> {
            if (agreement.getStatus() == AgreementStatus.ACTIVE || agreement.getStatus() == AgreementStatus.SUSPENDED) {
                agreement.terminate(new TerminateAgreement("uji", null, null, TODAY), NOW);
            }
            agreement.withdrawNotice("uji", NOW);
        }),
        TERMINATE(agreement -> agreement.terminate(new TerminateAgreement("uji", null, null, null), NOW)),
        RENEW(agreement -> agreement.renew(
                UUID.randomUUID(),
                InstitutionFixtures.aFacility(TimeZone.WIB),
                new RenewAgreement(null, null, null),
                null,
                BY,
                NOW));

        final Consumer<Agreement> action;

        Command(Consumer<Agreement> action) {
            this.action = action;
        }
    }

    /** How to get there, and what is legal then. */
    enum State {
        DRAFT(1, 1, Set.of(Command.REVISE, Command.COMMENT, Command.NEGOTIATE, Command.ABANDON)),
        NEGOTIATION(
                1,
                1,
                EnumSet.of(
                        Command.REVISE,
                        Command.PROPOSE,
                        Command.PREPARE,
                        Command.COMMENT,
                        Command.MAKE_READY,
                        Command.ABANDON),
                Command.NEGOTIATE),
        READY_TO_SIGN(
                1,
                1,
                Set.of(Command.PREPARE, Command.COMMENT, Command.SIGN, Command.ABANDON),
                Command.NEGOTIATE,
                Command.MAKE_READY),
        SIGNED(1, 1, Set.of(Command.COMMENT, Command.RENEW), Command.NEGOTIATE, Command.MAKE_READY, Command.SIGN),
        ACTIVE(
                0,
                0,
                Set.of(
                        Command.COMMENT,
                        Command.AMEND,
                        Command.SUSPEND,
                        Command.TERMINATE,
                        Command.WITHDRAW_NOTICE,
                        Command.RENEW),
                Command.NEGOTIATE,
                Command.MAKE_READY,
                Command.SIGN),
        SUSPENDED(
                0,
                0,
                Set.of(Command.COMMENT, Command.RESUME, Command.TERMINATE, Command.WITHDRAW_NOTICE, Command.RENEW),
                Command.NEGOTIATE,
                Command.MAKE_READY,
                Command.SIGN,
                Command.SUSPEND),
        TERMINATED(0, 0, Set.of(), Command.NEGOTIATE, Command.MAKE_READY, Command.SIGN, Command.TERMINATE),
        EXPIRED(-9, -1, Set.of(Command.RENEW), Command.NEGOTIATE, Command.MAKE_READY, Command.SIGN),
        ABANDONED(1, 1, Set.of(), Command.ABANDON);

        final LocalDate from;
        final LocalDate until;
        final Set<Command> legal;
        final List<Command> way;

        State(int from, int until, Set<Command> legal, Command... way) {
            this.from = TODAY.plusDays(from);
            this.until = TODAY.plusDays(until);
            this.legal = legal;
            this.way = List.of(way);
        }

        Agreement agreement() {
            var agreement = Agreement.draft(
                    UUID.randomUUID(),
                    InstitutionFixtures.aFacility(TimeZone.WIB),
                    UUID.randomUUID(),
                    draft(from, until),
                    null,
                    BY,
                    NOW);
            way.forEach(command -> command.action.accept(agreement));
            return agreement;
        }
    }

    @ParameterizedTest
    @MethodSource("legal")
    void allows(Command command, State state) {
        var agreement = state.agreement();
        assertThatCode(() -> command.action.accept(agreement)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void refuses(Command command, State state) {
        var agreement = state.agreement();
        assertThatThrownBy(() -> command.action.accept(agreement))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
        assertThat(agreement.getStatus()).hasToString(state.name());
        assertThat(agreement.getTitle()).isEqualTo("Pelayanan " + state.until);
    }

    static Stream<Arguments> legal() {
        return cells().filter(cell -> isLegal(cell.get()));
    }

    static Stream<Arguments> illegal() {
        return cells().filter(cell -> !isLegal(cell.get()));
    }

    private static boolean isLegal(Object[] cell) {
        return ((State) cell[1]).legal.contains(cell[0]);
    }

    private static Stream<Arguments> cells() {
        return Arrays.stream(Command.values())
                .flatMap(command -> Arrays.stream(State.values()).map(state -> Arguments.of(command, state)));
    }

    static AgreementDraft draft(LocalDate from, LocalDate until) {
        var line = ScopeLine.of(Service.CURATIVE);
        return new AgreementDraft("Pelayanan " + until, DocumentType.PKS, from, until, List.of(line), List.of(), null);
    }

    static PrepareSigning preparation() {
        return new PrepareSigning(TODAY, "Palangka Raya", "RS-1", List.of(), List.of());
    }

    static Signing signing() {
        var signatories = Stream.of(Party.values())
                .map(party -> new Signatory(party, "Uji", "Kepala", null, Signatory.Capacity.SELF, null))
                .toList();
        return new Signing("W17-1", "RS-1", TODAY, "Palangka Raya", signatories, List.of());
    }
}
