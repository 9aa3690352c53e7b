package org.sambung.agreements.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sambung.testing.Persona;

/** Reads a list to its end, page by page. */
final class InstitutionPages {

    private InstitutionPages() {}

    static List<Map<String, Object>> read(Persona who, String list) {
        var all = new ArrayList<Map<String, Object>>();
        String next = null;
        do {
            var page = who.asks()
                    .get(next == null ? list : list + "&cursor=" + next)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.path("items"));
            next = page.path("next");
        } while (next != null);
        return all;
    }
}
