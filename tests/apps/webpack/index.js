/** A page without a framework, built by webpack. */
import { language } from "mailmend";

document.documentElement.lang = language("ko-KR");
const element = document.createElement("mailmend-explain");
element.setAttribute("no-article", "");
element.addEventListener("mailmend-diagnosed", (event) => { document.getElementById("cause").textContent = event.detail.cause; });
document.getElementById("place").append(element);
