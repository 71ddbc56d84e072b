def test_the_home_page_opens_in_a_browser(page):
    reponse = page.goto("/")
    assert reponse.status == 200
    assert page.locator("h1").first.inner_text() == "Garder son logement"
