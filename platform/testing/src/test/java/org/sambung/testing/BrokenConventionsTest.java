package org.sambung.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Code that breaks every convention is found out. */
class BrokenConventionsTest {

    static class Broken extends Conventions {

        Broken() {
            super("org.sambung.testing.broken", location -> true);
        }

        @Override
        Path sources() {
            return Path.of("src/test/java/org/sambung/testing/broken");
        }

        @Override
        Texts texts() {
            return Texts.in(Path.of("src/test/resources/broken"));
        }
    }

    final Broken conventions = new Broken();

    @Test
    void two_features_that_need_each_other() {
        broken(conventions::features_are_free_of_cycles).hasMessageContaining("Cycle detected");
    }

    @Test
    void a_package_that_needs_another() {
        var classes = new ClassFileImporter().importPackages("org.sambung.testing.broken");
        broken(() -> Architecture.packageDependsOnNothingElse("org.sambung.testing.broken.first")
                        .check(classes))
                .hasMessageContaining("broken.second");
    }

    @Test
    void times_and_ids_made_on_the_spot() {
        broken(conventions::time_ids_and_chance_come_in_from_outside)
                .hasMessageContaining("Instant.now()")
                .hasMessageContaining("LocalDate.now(")
                .hasMessageContaining("randomUUID")
                .hasMessageContaining("currentTimeMillis");
    }

    @Test
    void the_zone_of_the_machine() {
        broken(conventions::time_ids_and_chance_come_in_from_outside)
                .hasMessageContaining("LocalDateTime.now()")
                .hasMessageContaining("ZoneId.systemDefault()")
                .hasMessageContaining("Clock.systemDefaultZone()")
                .hasMessageContaining("TimeZone.getDefault()")
                .hasMessageContaining("Calendar.getInstance()");
    }

    @Test
    void a_status_that_is_not_private() {
        broken(conventions::state_is_private).hasMessageContaining("Thing.status");
    }

    @Test
    void a_status_that_another_class_writes() {
        broken(conventions::state_is_written_by_its_own_class_only).hasMessageContaining("Meddler.meddle");
    }

    @Test
    void an_entity_with_a_setter() {
        broken(conventions::entities_have_no_setters).hasMessageContaining("Thing.setStatus");
    }

    @Test
    void a_sealed_document_that_is_copied_to_be_compared() {
        broken(conventions::sealed_documents_are_immutable).hasMessageContaining("Meddler$Sealed");
    }

    @Test
    void a_route_without_roles() {
        broken(conventions::every_route_names_its_roles)
                .hasMessageContaining("MeddlingResource.forgotten")
                .hasMessageContaining("MeddlingResource.open")
                .hasMessageNotContainingAny("ProblemResource");
    }

    @Test
    void a_route_that_does_not_say_what_it_produces() {
        broken(conventions::every_route_says_what_it_produces).hasMessageContaining("MeddlingResource.right");
    }

    @Test
    void a_post_whose_key_nobody_looks_at() {
        broken(conventions::every_post_answers_once_or_says_that_it_may_come_again)
                .hasMessageContaining("MeddlingResource.right")
                .hasMessageNotContainingAny("DeadLetterResource", "MeddlingResource.misspelt");
    }

    @Test
    void texts_and_lists_of_any_length() {
        broken(conventions::every_text_and_list_that_a_route_takes_has_a_size)
                .hasMessageContaining("\"Endless.text\"")
                .hasMessageContaining("\"Endless.word\"")
                .hasMessageContaining("\"Endless.many\"")
                .hasMessageContaining("\"More.texts[]\"")
                .hasMessageNotContainingAny(
                        "Endless.code", "Endless.many[]", "Endless.constants", "Endless.bounded", "More.text\"");
    }

    @Test
    void a_role_nobody_holds() {
        broken(conventions::every_role_of_a_route_is_known).hasMessageContaining("nurs");
    }

    @Test
    void an_operation_offered_to_other_roles_than_its_route() {
        broken(conventions::every_operation_has_its_route_with_its_roles)
                .hasMessageContaining("OTHERS is offered to [doctor]")
                .hasMessageContaining("NOWHERE")
                .hasMessageNotContainingAny("RIGHT");
    }

    @Test
    void codes_without_a_label() {
        broken(conventions::every_code_has_its_label_in_both_languages)
                .hasMessageContaining("EventType is null in id, not [meddler.meddled]")
                .hasMessageContaining("MeddlingEventsKind is null in id, not [ODD, EVEN]")
                .hasMessageContaining("MeddlingOperation is null in id, not [others, nowhere, right]")
                .hasMessageNotContainingAny("Role is");
    }

    @Test
    void a_notification_to_somebody_who_may_not_read() {
        broken(conventions::whoever_is_notified_may_read_what_it_is_about)
                .hasMessageContaining("Meddled is told to nurse, who may not GET /v1/meddlers/{id}")
                .hasMessageNotContainingAny("doctor");
    }

    @Test
    void operations_that_do_not_say_what_they_are_on() {
        broken(conventions::every_operation_says_what_it_is_on)
                .hasMessageContaining("LostOperation")
                .hasMessageNotContaining("MeddlingOperation");
    }

    @Test
    void a_problem_without_texts() {
        broken(conventions::every_problem_and_violation_has_its_texts)
                .hasMessageContaining("meddled.detail")
                .hasMessageContaining("violation.meddling")
                .hasMessageContaining("meddling-forbidden.title")
                .hasMessageNotContainingAny("meddled.title", "violation.known");
    }

    @Test
    void a_text_in_one_language_only() {
        broken(conventions::every_text_is_there_in_both_languages)
                .hasMessageContaining("meddled.title is the same in both languages")
                .hasMessageContaining("violation.known is English where Indonesian belongs")
                .hasMessageContaining("late.title is missing in a language")
                .hasMessageNotContainingAny("late.detail");
    }

    @Test
    void a_constraint_that_is_told_as_none_in_particular() {
        broken(conventions::every_constraint_is_told_as_what_it_is).hasMessageContaining("Past");
    }

    private static AbstractThrowableAssert<?, ?> broken(ThrowingCallable convention) {
        return assertThatThrownBy(convention).isInstanceOf(AssertionError.class);
    }
}
