package org.sambung.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** The rules of the code's shape. */
final class Architecture {

    private static final Set<String> OF_ITS_OWN = Set.of(
            UUID.class.getName() + ".randomUUID",
            System.class.getName() + ".currentTimeMillis",
            Math.class.getName() + ".random",
            Date.class.getName() + ".<init>",
            ZoneId.class.getName() + ".systemDefault",
            TimeZone.class.getName() + ".getDefault",
            Calendar.class.getName() + ".getInstance",
            GregorianCalendar.class.getName() + ".<init>");

    private static final DescribedPredicate<JavaClass> ENTITIES = describe(
            "entities",
            type -> type.isAnnotatedWith(Entity.class)
                    || type.isAnnotatedWith(MappedSuperclass.class)
                    || type.isAnnotatedWith(Embeddable.class));

    private static final DescribedPredicate<JavaField> STATE = describe(
            "state",
            field -> !field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                    && (ENTITIES.test(field.getOwner()) || isStatus(field.getRawType())));

    /**
     * The clock and the maker of ids live in the platform's time package; whoever needs them has them injected. The
     * machine's own zone is nobody's: days are counted in a facility's.
     */
    static final ArchRule TIME_AND_CHANCE_COME_IN = noClasses()
            .that(not(resideInAPackage("org.sambung.platform.time")))
            .should()
            .accessTargetWhere(
                    describe("the target reads a clock, the machine's zone, or makes an id", Architecture::isOfItsOwn));

    static final ArchRule STATE_IS_PRIVATE =
            fields().that(STATE).should().bePrivate().andShould().notBeStatic().allowEmptyShould(true);

    static final ArchRule STATE_IS_WRITTEN_BY_ITS_OWN_CLASS =
            fields().that(STATE).should(new WrittenByItsOwnClass()).allowEmptyShould(true);

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat(ENTITIES)
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    /** Else Hibernate seals and opens each once more wherever it loads or stores one, to have a copy to compare with. */
    static final ArchRule SEALED_DOCUMENTS_ARE_IMMUTABLE = classes()
            .that()
            .areAssignableTo(SealedDocument.class)
            .and()
            .doNotBelongToAnyOf(SealedDocument.class)
            .should()
            .beAnnotatedWith(Immutable.class)
            .allowEmptyShould(true);

    private Architecture() {}

    static ArchRule featuresAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule packageDependsOnNothingElse(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.sambung..").and(not(resideInAPackage(root + ".."))));
    }

    private static boolean isStatus(JavaClass type) {
        return type.isEnum() && type.getSimpleName().endsWith("Status");
    }

    /** Calls and method references alike. */
    private static boolean isOfItsOwn(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        var owner = target.getOwner();
        if (owner.getPackageName().equals("java.time") && target.getName().equals("now")) {
            return target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return target.getName().matches("(system|tick).*");
        }
        return OF_ITS_OWN.contains(owner.getName() + "." + target.getName());
    }

    /** Nested classes could reach a private field too, and may not. */
    private static class WrittenByItsOwnClass extends ArchCondition<JavaField> {

        WrittenByItsOwnClass() {
            super("be written by their own class only");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            field.getAccessesToSelf().stream()
                    .filter(access -> access.getAccessType() == AccessType.SET)
                    .filter(access -> !access.getOriginOwner().equals(field.getOwner()))
                    .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
        }
    }
}
