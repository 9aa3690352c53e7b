package org.sambung.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpRouterKt;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** The provider's login page: a button for each persona, and a form for anybody else. */
final class LoginPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LoginPage() {}

    /** @param personas asked anew for each page, for they become known one after the other */
    static Route at(String path, Map<String, Map<String, Object>> personas) {
        return OAuth2HttpRouterKt.get(
                path,
                request -> new OAuth2HttpResponse(
                        Headers.of("content-type", "text/html; charset=utf-8"), 200, page(personas), null));
    }

    /** A form without an action is sent to the page's own address, which carries what the client asked for. */
    private static String page(Map<String, Map<String, Object>> personas) {
        var buttons = new TreeMap<>(personas)
                .entrySet().stream()
                        .map(persona -> button(persona.getKey(), persona.getValue()))
                        .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="id">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Sambung: masuk / log in</title>
                  <style>
                    body { font-family: sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem }
                    button { font-size: 1rem; padding: .4rem .8rem; margin: .2rem 0; min-width: 14rem }
                    input, textarea { display: block; box-sizing: border-box; width: 100%%; margin: .4rem 0 }
                  </style>
                </head>
                <body>
                  <h1>Masuk sebagai / Log in as</h1>
                %s  <h2>Orang lain / Somebody else</h2>
                  <form method="post">
                    <input name="username" required placeholder="nama / name">
                    <textarea name="claims" rows="4">{"roles": ["registrar"]}</textarea>
                    <button>Masuk / Log in</button>
                  </form>
                </body>
                </html>
                """.formatted(buttons);
    }

    private static String button(String persona, Map<String, Object> claims) {
        return """
                  <form method="post">
                    <input type="hidden" name="claims" value="%2$s">
                    <button name="username" value="%1$s">%1$s</button> %3$s
                  </form>
                """.formatted(escaped(persona), escaped(json(claims)), escaped("" + claims.getOrDefault("name", "")));
    }

    private static String json(Map<String, Object> claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
