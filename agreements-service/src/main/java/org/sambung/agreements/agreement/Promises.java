package org.sambung.agreements.agreement;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A scope as it is kept: lines in plain JSON, their procedures sealed beside them. */
@Embeddable
public class Promises {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScopeLine> scope;

    @Convert(converter = Procedures.Sealed.class)
    private Procedures procedures;

    protected Promises() {}

    public static Promises of(List<ScopeLine> lines) {
        var promises = new Promises();
        promises.scope = lines.stream().map(line -> line.following(null)).toList();
        promises.procedures = Procedures.of(lines);
        return promises;
    }

    public List<ScopeLine> lines() {
        return procedures == null
                ? scope
                : scope.stream()
                        .map(line -> line.following(procedures.ofService().get(line.service())))
                        .toList();
    }
}
