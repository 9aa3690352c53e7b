package org.sambung.testing.broken.second;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** Offers what the routes do not give. */
@OperationsOn("/v1/meddlers/{id}")
enum MeddlingOperation implements Operation<Object> {
    OTHERS,
    NOWHERE,
    RIGHT;

    @Override
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DOCTOR);
    }

    @Override
    public boolean possibleIn(Object situation) {
        return true;
    }

    @Override
    public List<? extends Rule<? super Object>> rules() {
        return List.of();
    }
}
