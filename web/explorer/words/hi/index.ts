// One file an area of the explorer; frame.json is what all share.

import compare from "./compare.json";
import console from "./console.json";
import frame from "./frame.json";
import map from "./map.json";
import network from "./network.json";
import pages from "./pages.json";
import search from "./search.json";
import take from "./take.json";
import time from "./time.json";

export default { ...frame, compare, console, map, network, pages, search, take, time };
