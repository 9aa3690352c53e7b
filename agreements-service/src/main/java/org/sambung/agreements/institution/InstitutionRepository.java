package org.sambung.agreements.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Institutions in the order of their names. */
interface InstitutionRepository<T> extends PanacheRepositoryBase<T, UUID> {

    String nameOf(T institution);

    /**
     * Those whose name of today has what was typed in it, in either case.
     *
     * @param typed null for all
     * @param behind the last one of the page before; null for the first page
     */
    default List<T> page(String typed, UUID behind, int most) {
        var wanted = "lower(name) like :part escape '!'";
        var values = new HashMap<String, Object>(Map.of("part", "%" + literally(typed == null ? "" : typed) + "%"));
        if (behind != null) {
            var last = findById(behind);
            if (last == null) {
                return List.of();
            }
            wanted += " and (name > :name or name = :name and id > :id)";
            values.put("name", nameOf(last));
            values.put("id", behind);
        }
        return find(wanted + " order by name, id", values).page(0, most).list();
    }

    private static String literally(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
