package org.sambung.agreements.addendum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.agreements.agreement.Agreement;
import org.sambung.agreements.agreement.AgreementInMemory;
import org.sambung.agreements.agreement.Author;
import org.sambung.agreements.agreement.Party;
import org.sambung.agreements.agreement.ScopeLine;
import org.sambung.agreements.agreement.Service;
import org.sambung.platform.problem.ProblemException;

/** Every operation in every state: the legal ones are listed, all others are refused and change nothing. */
class AddendumTest {

    static final Instant NOW = AgreementInMemory.NOW;

    interface Step {
        void on(Addendum addendum, Agreement agreement);
    }

    enum Command {
        REVISE((addendum, agreement) -> addendum.revise(draft(Service.LABORATORY), agreement, NOW)),
        MAKE_READY((addendum, agreement) -> addendum.makeReady(agreement, NOW)),
        SIGN((addendum, agreement) ->
                addendum.sign(AgreementInMemory.signing(), agreement, new Author(Party.FACILITY, "Uji"), NOW)),
        ABANDON((addendum, agreement) -> addendum.abandon("uji", agreement, NOW));

        final Step step;

        Command(Step step) {
            this.step = step;
        }
    }

    static final Map<AddendumStatus, Set<Command>> LEGAL = Map.of(
            AddendumStatus.DRAFT, EnumSet.of(Command.REVISE, Command.MAKE_READY, Command.ABANDON),
            AddendumStatus.READY_TO_SIGN, EnumSet.of(Command.SIGN, Command.ABANDON),
            AddendumStatus.SIGNED, EnumSet.noneOf(Command.class),
            AddendumStatus.ABANDONED, EnumSet.noneOf(Command.class));

    static final Map<AddendumStatus, List<Command>> WAY = Map.of(
            AddendumStatus.DRAFT, List.of(),
            AddendumStatus.READY_TO_SIGN, List.of(Command.MAKE_READY),
            AddendumStatus.SIGNED, List.of(Command.MAKE_READY, Command.SIGN),
            AddendumStatus.ABANDONED, List.of(Command.ABANDON));

    @ParameterizedTest
    @MethodSource("legal")
    void allows(Command command, AddendumStatus status) {
        var agreement = AgreementInMemory.inForce();
        var addendum = in(status, agreement);
        assertThatCode(() -> command.step.on(addendum, agreement)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void refuses(Command command, AddendumStatus status) {
        var agreement = AgreementInMemory.inForce();
        var addendum = in(status, agreement);
        var version = agreement.getVersions().latest();
        assertThatThrownBy(() -> command.step.on(addendum, agreement))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
        assertThat(addendum.getStatus()).isEqualTo(status);
        assertThat(addendum.getScope()).extracting(ScopeLine::service).containsExactly(Service.SCREENING);
        assertThat(agreement.getVersions().latest()).isEqualTo(version);
    }

    static Stream<Arguments> legal() {
        return cells().filter(cell -> isLegal(cell.get()));
    }

    static Stream<Arguments> illegal() {
        return cells().filter(cell -> !isLegal(cell.get()));
    }

    private static boolean isLegal(Object[] cell) {
        return LEGAL.get((AddendumStatus) cell[1]).contains((Command) cell[0]);
    }

    private static Stream<Arguments> cells() {
        return Arrays.stream(Command.values()).flatMap(command -> Arrays.stream(AddendumStatus.values())
                .map(status -> Arguments.of(command, status)));
    }

    private static Addendum in(AddendumStatus status, Agreement agreement) {
        var addendum = Addendum.draft(UUID.randomUUID(), agreement, draft(Service.SCREENING), NOW);
        WAY.get(status).forEach(command -> command.step.on(addendum, agreement));
        return addendum;
    }

    private static AddendumDraft draft(Service service) {
        return new AddendumDraft("Uji", AgreementInMemory.TODAY, null, List.of(ScopeLine.of(service)));
    }
}
