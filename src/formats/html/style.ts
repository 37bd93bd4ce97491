import { PICTURE_STYLE } from '../picture/svg.js';

/** How a page looks: on a wide screen, on a narrow one, and on paper in black and white. */
export const STYLE = `
:root{color:#1a1a1a;background:#fff;font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
*{box-sizing:border-box}
body{margin:0}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1rem 0 .25rem}
h1,h2,p,li,summary,td,th{overflow-wrap:break-word}
tr>:first-child,.numbered tr>:nth-child(2){position:sticky;left:0;z-index:1;background:#fff}
.numbered tr>:first-child{min-width:2.25rem}
.numbered tr>:nth-child(2){left:2.25rem;min-width:8rem}
p{margin:.25rem 0 .5rem}
ul,ol{margin:.25rem 0;padding-left:1.5rem}
.kind{color:#555;margin:0 0 .25rem}
.help{color:#555;font-size:.9rem}
#state{border-left:.3rem solid #1d5c8f;padding:.35rem .75rem;margin:.5rem 0 1rem;background:#eef4f9}
#state:empty{display:none}
#state.undecided{border-color:#a34a00;background:#fdf1e6;font-weight:600}
.page{display:flex;flex-direction:column}
#table{margin-top:.5rem}
.wide{overflow-x:auto;background:linear-gradient(90deg,#fff 50%,#fff0) 0 0/3rem 100% no-repeat local,linear-gradient(270deg,#fff 50%,#fff0) 100% 0/3rem 100% no-repeat local,linear-gradient(90deg,#0006,#0000) 0 0/.9rem 100% no-repeat,linear-gradient(270deg,#0006,#0000) 100% 0/.9rem 100% no-repeat}
.blocks{display:none}
.one{white-space:nowrap}
.long{min-width:14rem}
.vast{min-width:9rem;overflow-wrap:anywhere}
.wide:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:.2rem solid #1d5c8f;outline-offset:.1rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #d5d5d5}
thead th{vertical-align:bottom;border-bottom:2px solid #1a1a1a;font-size:.9rem}
tbody th{font-weight:400}
tfoot th,tfoot td{font-weight:700;border-top:2px solid #1a1a1a;border-bottom:0}
.figure{text-align:right;white-space:nowrap}
thead .figure{white-space:normal}
.files td{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.75rem}
figure{margin:1rem 0}
figcaption{margin-bottom:.5rem;break-after:avoid}
.reading{color:#555;font-size:.9rem}
${PICTURE_STYLE}
#receipts~details{border-bottom:1px solid #d5d5d5}
summary{cursor:pointer;padding:.4rem .25rem}
summary .amount{float:right;font-weight:600;font-variant-numeric:tabular-nums}
#receipts~details ol{margin:.25rem 0 1rem}
#receipts~details li p{margin:0}
#calculator{border:1px solid #8a8a8a;border-radius:.4rem;padding:.25rem 1rem;margin-bottom:1rem}
#calculator h2{display:inline;margin:0}
#calculator form{padding-bottom:.5rem}
fieldset{border:0;padding:0;margin:0 0 .75rem;min-width:0}
legend,form p>label{font-weight:600;display:block;padding:0}
.years{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.parties{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));max-height:24rem;overflow:auto;padding:.2rem}
label:has(span){display:flex;gap:.5rem;align-items:baseline;padding:.2rem 0;min-width:0}
label span{min-width:0;overflow-wrap:anywhere}
input,button,select{font:inherit;color:inherit}
#amount,#year{width:100%;max-width:20rem;padding:.4rem .5rem;border:1px solid #767676;border-radius:.25rem;background:#fff}
#amount{text-align:right}
#amount[aria-invalid=true]{border:2px solid #b00020}
button{padding:.35rem .75rem;border:1px solid #767676;border-radius:.25rem;background:#f3f3f3;cursor:pointer}
button:disabled{color:#6b6b6b;cursor:default}
.pick button{padding:.1rem .6rem;font-size:.9rem}
#fault{color:#b00020;font-weight:600}
#fault:empty,#told:empty{display:none}
#told{font-size:.9rem}
[hidden]{display:none!important}
@media (min-width:62rem){
.calculating{display:grid;grid-template-columns:minmax(0,1fr) 19rem;gap:2.5rem;align-items:start}
.calculating>aside{grid-column:2;grid-row:1;position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}
.calculating>.document{grid-column:1;grid-row:1}
.calculating .parties{grid-template-columns:1fr}
.page:not(.calculating)>aside #choices{columns:2;column-gap:2.5rem}
#choices>*{break-inside:avoid}
}
@media (max-width:30rem){
h1{font-size:1.4rem}
th,td{padding:.35rem .3rem}
table{font-size:.85rem}
thead th{font-size:.8rem}
.files table{font-size:.75rem}
}
@page{size:A4;margin:18mm 15mm;font:8pt system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
@top-left{content:var(--mark);font-weight:700}
@bottom-left{content:var(--title)}
@bottom-right{content:var(--page) counter(page) var(--of) counter(pages)}}
@page wide{size:A4 landscape}
@media print{
:root{font-size:9pt;line-height:1.35;color:#000}
h2{margin-top:1.25rem}
main{max-width:none;padding:0}
aside,.help{display:none}
.page{display:block}
.wide{overflow:visible;background:none}
tr>:first-child,.numbered tr>:nth-child(2){position:static}
.long,.numbered tr>:nth-child(-n+2){min-width:0}
th,td{padding:.25em .35em}
thead th{font-size:inherit}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,svg g,li{break-inside:avoid}
.landscape,.landscape+.blocks,section:has(>.landscape)>h2,main:has(#shown>.landscape,.figures .landscape)>header{page:wide}
:is(section,#shown):has(>.landscape):not(:has(>figure)),:is(#shown:has(>.landscape):not(:has(>figure))+#others:empty,#others:has(>section:last-child>.landscape):not(:has(>section:last-child>figure)))+section{page:wide}
.landscape table,.blocks table{font-size:8pt}
:is(.landscape,.blocks) :is(th,td){padding:.25em}
.wide:has(+.blocks){display:none}
.blocks{display:block}
.blocks table{width:auto}
#others:empty{display:none}
.blocks table+table{margin-top:1.25rem}
section:has(>#grounds,>#files){break-inside:avoid}
h1,h2,h3,summary{break-after:avoid}
svg{break-inside:avoid}
svg text{fill:#000}
svg rect{print-color-adjust:exact}
#state,#state.undecided{background:none;border-left:2pt solid #000}
section:has(>#receipts){columns:2;column-gap:8mm;font-size:8pt}
#receipts{column-span:all}
#receipts~details{break-inside:avoid}
#receipts~details ol{margin:0 0 .25rem;padding-left:1.25rem}
#receipts~details li p{margin:0}
#receipts~details li b+p{display:inline}
#receipts~details b::after{content:'  '}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none;font-weight:600}
.files td{font-size:8pt}
}
`;
