package org.sambung.agreements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Refusal;

/** What a problem's type leads to. */
@QuarkusTest
class ProblemsTest {

    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void every_problem_is_listed_and_explained_in_both_languages() {
        var types = list("id").stream().map(problem -> problem.get("type")).toList();
        assertThat(types).contains("/problems/not-found", "/problems/each-party-must-sign");
        assertThat(List.of("id", "en"))
                .allSatisfy(language -> assertThat(list(language)).allSatisfy(problem -> {
                    var explained = given().header("Accept-Language", language).get(problem.get("type"));
                    assertThat(explained.contentType()).startsWith("application/json");
                    assertThat(explained.<Map<String, String>>path("")).isEqualTo(problem);
                }));
    }

    @ParameterizedTest
    @CsvSource({"id, Tidak ditemukan", "en, Not found"})
    void a_browser_gets_a_page(String language, String title) {
        var page = in(language, "/problems/not-found");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.asString())
                .contains("<html lang=\"" + language + "\">", "<title>" + title + "</title>", "<h1>" + title + "</h1>");
    }

    @Test
    void a_browser_gets_a_page_of_all() {
        var page = in("en", "/problems");
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.asString()).contains("<h1>Not found</h1>", "<h1>The body is too large</h1>");
    }

    @Test
    void not_found_404_for_an_unknown_one() {
        Refusal.is(given().get("/problems/nothing"), 404, "not-found");
        Refusal.is(in("id", "/problems/nothing"), 404, "not-found");
    }

    private static List<Map<String, String>> list(String language) {
        return given().header("Accept-Language", language)
                .get("/problems")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private static Response in(String language, String path) {
        return given().header("Accept", BROWSER)
                .header("Accept-Language", language)
                .get(path);
    }
}
