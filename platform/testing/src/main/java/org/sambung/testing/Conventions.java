package org.sambung.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.Violations;
import org.sambung.platform.rule.Rule;

/** What the code of every service keeps to. A service's own test extends this and names its package. */
public abstract class Conventions {

    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();
    private static final String PLATFORM = "org.sambung.platform";
    private static final Set<String> OPEN_ON_PLATFORM = Set.of(
            "ProblemResource.list", "ProblemResource.listed", "ProblemResource.explain", "ProblemResource.explained");

    private final String root;
    private final JavaClasses classes;

    /** @param root the package of the service */
    protected Conventions(String root) {
        this(root, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    }

    Conventions(String root, ImportOption which) {
        this.root = root;
        this.classes = IMPORTED.computeIfAbsent(
                root, name -> new ClassFileImporter().withImportOption(which).importPackages(name, PLATFORM));
    }

    /** Routes of the service that need no identity, {@code CodeResource.list}. */
    protected Set<String> openRoutes() {
        return Set.of();
    }

    /** Codes that a client meets as plain text, by the name of their list: {@code Track} with the tracks of history. */
    protected Map<String, List<String>> otherCodes() {
        return Map.of();
    }

    /** Where the sources lie whose problems need texts. */
    Path sources() {
        return Path.of("src/main/java");
    }

    Texts texts() {
        return Texts.onClassPath();
    }

    @Test
    void features_are_free_of_cycles() {
        Architecture.featuresAreFreeOfCycles(root).check(classes);
    }

    @Test
    void platform_knows_no_service() {
        Architecture.packageDependsOnNothingElse(PLATFORM).check(classes);
    }

    @Test
    void time_ids_and_chance_come_in_from_outside() {
        Architecture.TIME_AND_CHANCE_COME_IN.check(classes);
    }

    @Test
    void state_is_private() {
        Architecture.STATE_IS_PRIVATE.check(classes);
    }

    @Test
    void state_is_written_by_its_own_class_only() {
        Architecture.STATE_IS_WRITTEN_BY_ITS_OWN_CLASS.check(classes);
    }

    @Test
    void entities_have_no_setters() {
        Architecture.ENTITIES_HAVE_NO_SETTERS.check(classes);
    }

    @Test
    void sealed_documents_are_immutable() {
        Architecture.SEALED_DOCUMENTS_ARE_IMMUTABLE.check(classes);
    }

    @Test
    void every_route_names_its_roles() {
        var open = new HashSet<>(openRoutes());
        open.addAll(OPEN_ON_PLATFORM);
        assertThat(Route.of(classes))
                .filteredOn(route -> !(route.isGuarded() || route.isOpen() && open.contains(route.name())))
                .extracting(Route::name)
                .isEmpty();
    }

    /** Without it whatever a client accepts is answered with the object's {@code toString}. */
    @Test
    void every_route_says_what_it_produces() {
        assertThat(Route.of(classes))
                .filteredOn(route -> !route.saysWhatItProduces())
                .extracting(Route::name)
                .isEmpty();
    }

    /** A kept answer belongs to a transaction; without one the key that the document promises would be passed over. */
    @Test
    void every_post_answers_once_or_says_that_it_may_come_again() {
        assertThat(Route.of(classes))
                .filteredOn(route -> route.verb().equals("POST") && !route.mayComeAgain())
                .extracting(Route::name)
                .isEmpty();
    }

    /** A body's size is limited; so is each part, that nothing else in it is as long as the whole. */
    @Test
    void every_text_and_list_that_a_route_takes_has_a_size() {
        assertThat(Route.of(classes))
                .flatExtracting(route -> Boundless.in(route.method().reflect()))
                .isEmpty();
    }

    @Test
    void every_role_of_a_route_is_known() {
        assertThat(Route.of(classes)).flatExtracting(Route::roles).allSatisfy(word -> assertThat(Role.of(word))
                .as("role %s", word)
                .isPresent());
    }

    @Test
    void every_operation_says_what_it_is_on() {
        assertThat(OperationRoutes.enumsIn(classes))
                .filteredOn(operations -> OperationRoutes.thingOf(operations).isEmpty())
                .isEmpty();
    }

    @Test
    void every_operation_has_its_route_with_its_roles() {
        var routes = Route.of(classes);
        assertThat(OperationRoutes.enumsIn(classes))
                .flatExtracting(operations -> OperationRoutes.disagreements(operations, routes))
                .isEmpty();
    }

    @Test
    void every_code_has_its_label_in_both_languages() {
        var labels = new CodeLabels(classes, otherCodes());
        assertThat(labels.disagreements("id")).isEmpty();
        assertThat(labels.disagreements("en")).isEmpty();
    }

    @Test
    void whoever_is_notified_may_read_what_it_is_about() {
        assertThat(NotifiedRoles.withoutAccess(classes)).isEmpty();
    }

    @Test
    void every_problem_and_violation_has_its_texts() {
        var needed = Texts.keysIn(sources());
        Constants.of(Rule.class, classes).values().stream()
                .flatMap(List::stream)
                .forEach(rule -> needed.addAll(Texts.keysOf(((Rule<?>) rule).slug())));
        assertThat(texts().missing(needed)).isEmpty();
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(texts().flaws()).isEmpty();
    }

    @Test
    void every_constraint_is_told_as_what_it_is() {
        assertThat(classes.stream().flatMap(type -> type.getFields().stream()))
                .flatExtracting(JavaField::getAnnotations)
                .extracting(annotation -> annotation.getRawType().reflect())
                .filteredOn(annotation -> annotation.isAnnotationPresent(Constraint.class))
                .allMatch(Violations::explain);
    }
}
