// A person opens Swagger UI, logs in at the provider as a persona, and reads something.
import { chromium } from "playwright-core";
import { setting, tell } from "./settings.js";

const context = await chromium.launchPersistentContext(setting("PROFILE"), {
  executablePath: setting("CHROMIUM"),
  headless: true,
  viewport: { width: 1200, height: 1000 },
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
context.setDefaultTimeout(20_000);
const page = await context.newPage();
try {
  await page.goto(setting("SWAGGER_UI"));
  await page.locator(".scheme-container button.authorize").click();
  const login = page.locator(".auth-container", { hasText: "login (OAuth2" });
  const popup = page.waitForEvent("popup");
  await login.locator("button.authorize").click();
  const provider = await popup;
  await provider.getByRole("button", { name: setting("PERSONA"), exact: true }).click();
  await login.locator("button", { hasText: "Logout" }).waitFor();
  await page.locator("button.close-modal").click();

  const operation = page.locator(".opblock-get", {
    has: page.locator(`[data-path="${setting("PATH_TO_READ")}"]`),
  });
  await operation.locator(".opblock-summary-control").click();
  await operation.getByRole("button", { name: "Try it out" }).click();
  await operation.getByRole("button", { name: "Execute" }).click();
  const live = operation.locator(".live-responses-table");
  tell("status", (await live.locator("tbody .response-col_status").innerText()).trim());
  tell("body", await live.locator(".response-col_description code").first().innerText());
} finally {
  await page.screenshot({ path: "swagger-ui.png" });
  await context.close();
}
