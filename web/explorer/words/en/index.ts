// One file an area of the explorer; frame.json is what all share.

import compare from "./compare.json";
import frame from "./frame.json";
import map from "./map.json";
import network from "./network.json";
import pages from "./pages.json";
import search from "./search.json";
import take from "./take.json";
import time from "./time.json";

export default { ...frame, compare, map, network, pages, search, take, time };
