package org.sambung.agreements.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sambung.agreements.accreditation.AccreditationStage.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.agreements.agreement.Agreed;
import org.sambung.agreements.agreement.AgreementStatus;
import org.sambung.agreements.agreement.Service;
import org.sambung.agreements.instrument.Grade;
import org.sambung.agreements.instrument.InstrumentFixtures;
import org.sambung.platform.problem.ProblemException;

/** Every operation in every stage: the legal ones are listed, all others are refused and change nothing. */
class ProgrammeTest {

    static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    static final ReachStage WHEN = new ReachStage(TODAY, null);

    enum Command {
        LICENSE(programme -> programme.license(new Licence("1", TODAY, TODAY), NOW)),
        REGISTER(programme -> programme.reach(ProgrammeOperation.REGISTRATION_STAGE, REGISTRATION, WHEN, NOW)),
        ASSESS(programme -> programme.reach(ProgrammeOperation.SELF_ASSESSMENT_STAGE, SELF_ASSESSMENT, WHEN, NOW)),
        MENTOR(programme -> programme.reach(ProgrammeOperation.MENTORING_STAGE, MENTORING, WHEN, NOW)),
        SURVEY(programme -> programme.reach(ProgrammeOperation.SURVEY_STAGE, AccreditationStage.SURVEY, WHEN, NOW)),
        GRADE(programme -> programme.grade(new GiveGrade(TODAY, Grade.UTAMA, "S-1"), 5, NOW)),
        IMPROVE(programme -> programme.reach(ProgrammeOperation.IMPROVEMENT_PLAN_STAGE, IMPROVEMENT_PLAN, WHEN, NOW)),
        END(programme -> programme.end(new EndProgramme(TODAY, "uji"), NOW)),
        SCORE(programme -> programme.score(TODAY, 1, 0, NOW)),
        FIND(programme -> programme.mentor(TODAY, null, 1, NOW));

        final Consumer<Programme> action;

        Command(Consumer<Programme> action) {
            this.action = action;
        }
    }

    /** What is legal beside licensing and ending, which every stage but the end allows. */
    static final Map<AccreditationStage, Set<Command>> LEGAL = Map.of(
            LICENCE,
            Set.of(Command.REGISTER),
            REGISTRATION,
            Set.of(Command.ASSESS),
            SELF_ASSESSMENT,
            Set.of(Command.MENTOR, Command.SCORE),
            MENTORING,
            Set.of(Command.ASSESS, Command.SURVEY, Command.SCORE, Command.FIND),
            AccreditationStage.SURVEY,
            Set.of(Command.GRADE),
            AccreditationStage.GRADE,
            Set.of(Command.IMPROVE),
            IMPROVEMENT_PLAN,
            Set.of(Command.ASSESS, Command.SCORE, Command.FIND),
            ENDED,
            Set.of());

    @ParameterizedTest
    @MethodSource("legal")
    void allows(Command command, AccreditationStage stage) {
        var programme = in(stage);
        assertThatCode(() -> command.action.accept(programme)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void refuses(Command command, AccreditationStage stage) {
        var programme = in(stage);
        var stages = programme.getStages();
        assertThatThrownBy(() -> command.action.accept(programme))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
        assertThat(programme.getStage()).isEqualTo(stage);
        assertThat(programme.getStages()).isEqualTo(stages);
    }

    @Test
    void a_clinic_without_a_valid_licence_is_not_registered() {
        var programme = opened();
        programme.license(new Licence("1", TODAY.minusYears(5), TODAY.minusDays(1)), NOW);
        refusesAs("licence-must-be-valid", () -> Command.REGISTER.action.accept(programme));
    }

    @Test
    void nobody_is_surveyed_with_elements_unscored() {
        var programme = opened();
        Stream.of(Command.LICENSE, Command.REGISTER, Command.ASSESS, Command.MENTOR)
                .forEach(command -> command.action.accept(programme));
        refusesAs("self-assessment-must-be-complete", () -> Command.SURVEY.action.accept(programme));
    }

    @Test
    void stages_follow_each_other() {
        var programme = in(REGISTRATION);
        var before = new ReachStage(TODAY.minusDays(1), null);
        refusesAs(
                "stages-must-follow-each-other",
                () -> programme.reach(ProgrammeOperation.SELF_ASSESSMENT_STAGE, SELF_ASSESSMENT, before, NOW));
    }

    @Test
    void no_stage_is_reached_tomorrow() {
        var programme = in(REGISTRATION);
        var tomorrow = new ReachStage(TODAY.plusDays(1), null);
        refusesAs(
                "day-must-have-come",
                () -> programme.reach(ProgrammeOperation.SELF_ASSESSMENT_STAGE, SELF_ASSESSMENT, tomorrow, NOW));
    }

    @Test
    void a_grade_lasts_for_its_cycle_and_none_for_nothing() {
        var programme = in(AccreditationStage.GRADE);
        assertThat(programme.getAward().validUntil()).isEqualTo("2031-05-31");
        assertThat(Award.of(new GiveGrade(TODAY, Grade.NOT_ACCREDITED, null), 5).validUntil())
                .isNull();
    }

    static Stream<Arguments> legal() {
        return cells().filter(cell -> isLegal(cell.get()));
    }

    static Stream<Arguments> illegal() {
        return cells().filter(cell -> !isLegal(cell.get()));
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, 2033-02-28", "2027-03-01, 2032-02-29", "2026-06-01, 2031-05-31"})
    void a_grade_is_given_for_whole_years(LocalDate on, LocalDate lastDay) {
        assertThat(Award.of(new GiveGrade(on, Grade.UTAMA, "S-1"), 5).validUntil())
                .isEqualTo(lastDay);
    }

    private static boolean isLegal(Object[] cell) {
        var everywhere = Set.of(Command.LICENSE, Command.END);
        return cell[1] != ENDED && everywhere.contains(cell[0])
                || LEGAL.get((AccreditationStage) cell[1]).contains(cell[0]);
    }

    private static Stream<Arguments> cells() {
        return Arrays.stream(Command.values()).flatMap(command -> EnumSet.allOf(AccreditationStage.class).stream()
                .map(stage -> Arguments.of(command, stage)));
    }

    /** The shortest way there. */
    private static Programme in(AccreditationStage stage) {
        var programme = opened();
        Command.LICENSE.action.accept(programme);
        var way = List.of(
                Command.REGISTER, Command.ASSESS, Command.MENTOR, Command.SURVEY, Command.GRADE, Command.IMPROVE);
        if (stage == ENDED) {
            Command.END.action.accept(programme);
            return programme;
        }
        for (var step : way.subList(0, stage.ordinal())) {
            if (step == Command.MENTOR) {
                programme.score(TODAY, 2, 2, NOW);
            }
            step.action.accept(programme);
        }
        return programme;
    }

    private static Programme opened() {
        var agreed = new Agreed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "ID-SG",
                ZoneId.of("Asia/Makassar"),
                1,
                AgreementStatus.ACTIVE,
                Set.of(Service.ACCREDITATION_MENTORING));
        var command = new OpenProgramme(agreed.id(), "Klinik Uji", "UJI-1", TODAY);
        return Programme.open(UUID.randomUUID(), agreed, command, InstrumentFixtures.ofOneChapter(2), NOW);
    }

    private static void refusesAs(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.slug())
                .isEqualTo(slug));
    }
}
