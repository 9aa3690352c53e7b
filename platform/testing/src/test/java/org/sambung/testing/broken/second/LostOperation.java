package org.sambung.testing.broken.second;

import java.util.List;
import java.util.Set;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.Rule;

/** Does not say what it is on. */
enum LostOperation implements Operation<Object> {
    ;

    @Override
    public String path() {
        return "lost";
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
