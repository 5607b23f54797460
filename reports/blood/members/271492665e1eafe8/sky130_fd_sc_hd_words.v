module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n38;
  wire n39;
  wire n4;
  wire n40;
  wire n41;
  wire n42;
  wire n43;
  wire n44;
  wire n45;
  wire n46;
  wire n47;
  wire n48;
  wire n49;
  wire n5;
  wire n50;
  wire n51;
  wire n52;
  wire n53;
  wire n54;
  wire n55;
  wire n56;
  wire n57;
  wire n58;
  wire n59;
  wire n6;
  wire n60;
  wire n61;
  wire n62;
  wire n63;
  wire n64;
  wire n65;
  wire n66;
  wire n67;
  wire n68;
  wire n69;
  wire n7;
  wire n70;
  wire n71;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_time_months[3]),
    .Y(n38)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(x_time_months[1]),
    .Y(n37)
  );
  sky130_fd_sc_hd__a21oi_1 u10 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[3]),
    .B1(n29),
    .Y(n28)
  );
  sky130_fd_sc_hd__inv_1 u11 (
    .A(n28),
    .Y(n27)
  );
  sky130_fd_sc_hd__o21a_1 u12 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B1(x_monetary_cc[3]),
    .X(n26)
  );
  sky130_fd_sc_hd__o21a_1 u13 (
    .A1(n26),
    .A2(n27),
    .B1(n33),
    .X(n25)
  );
  sky130_fd_sc_hd__nor2b_1 u14 (
    .A(n38),
    .B_N(x_time_months[2]),
    .Y(n24)
  );
  sky130_fd_sc_hd__nor3_1 u15 (
    .A(n37),
    .B(n36),
    .C(n38),
    .Y(n23)
  );
  sky130_fd_sc_hd__or3_1 u16 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(x_time_months[4]),
    .X(n22)
  );
  sky130_fd_sc_hd__or4_1 u17 (
    .A(n25),
    .B(n23),
    .C(n22),
    .D(n24),
    .X(n21)
  );
  sky130_fd_sc_hd__nor3_1 u18 (
    .A(x_time_months[5]),
    .B(x_time_months[6]),
    .C(x_time_months[7]),
    .Y(n20)
  );
  sky130_fd_sc_hd__inv_1 u19 (
    .A(n20),
    .Y(n19)
  );
  sky130_fd_sc_hd__inv_1 u2 (
    .A(x_time_months[0]),
    .Y(n36)
  );
  sky130_fd_sc_hd__nand2_1 u20 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[2]),
    .Y(n18)
  );
  sky130_fd_sc_hd__inv_1 u21 (
    .A(n18),
    .Y(n17)
  );
  sky130_fd_sc_hd__o21ai_0 u22 (
    .A1(n35),
    .A2(n34),
    .B1(n20),
    .Y(n16)
  );
  sky130_fd_sc_hd__or2_2 u23 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[3]),
    .X(n15)
  );
  sky130_fd_sc_hd__nor2_1 u24 (
    .A(x_time_months[4]),
    .B(n19),
    .Y(n14)
  );
  sky130_fd_sc_hd__o22ai_1 u25 (
    .A1(n18),
    .A2(n14),
    .B1(n17),
    .B2(n15),
    .Y(n13)
  );
  sky130_fd_sc_hd__a22oi_1 u26 (
    .A1(n16),
    .A2(n18),
    .B1(n13),
    .B2(n30),
    .Y(n12)
  );
  sky130_fd_sc_hd__nor2_1 u27 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[5]),
    .Y(n11)
  );
  sky130_fd_sc_hd__nor3_1 u28 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[6]),
    .Y(n10)
  );
  sky130_fd_sc_hd__nand2_1 u29 (
    .A(n10),
    .B(n11),
    .Y(n9)
  );
  sky130_fd_sc_hd__inv_1 u3 (
    .A(x_time_months[4]),
    .Y(n35)
  );
  sky130_fd_sc_hd__nor2_1 u30 (
    .A(x_frequency_times[2]),
    .B(n9),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor2_1 u31 (
    .A(x_frequency_times[1]),
    .B(n9),
    .Y(n7)
  );
  sky130_fd_sc_hd__nor2_1 u32 (
    .A(n8),
    .B(n7),
    .Y(n6)
  );
  sky130_fd_sc_hd__nor3_1 u33 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .C(x_recency_months[6]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor4_1 u34 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .D(x_recency_months[4]),
    .Y(n4)
  );
  sky130_fd_sc_hd__inv_1 u35 (
    .A(n4),
    .Y(n3)
  );
  sky130_fd_sc_hd__o31ai_1 u36 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .A3(x_recency_months[2]),
    .B1(x_recency_months[3]),
    .Y(n2)
  );
  sky130_fd_sc_hd__o211ai_1 u37 (
    .A1(n12),
    .A2(n6),
    .B1(n2),
    .C1(n4),
    .Y(n1)
  );
  sky130_fd_sc_hd__a31oi_1 u38 (
    .A1(n21),
    .A2(n19),
    .A3(n30),
    .B1(n1),
    .Y(n0)
  );
  sky130_fd_sc_hd__a211oi_1 u39 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B1(x_monetary_cc[3]),
    .C1(n29),
    .Y(n71)
  );
  sky130_fd_sc_hd__nor2_1 u4 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n34)
  );
  sky130_fd_sc_hd__inv_1 u40 (
    .A(n71),
    .Y(n70)
  );
  sky130_fd_sc_hd__o21ai_0 u41 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B1(n24),
    .Y(n69)
  );
  sky130_fd_sc_hd__inv_1 u42 (
    .A(n69),
    .Y(n68)
  );
  sky130_fd_sc_hd__or2_2 u43 (
    .A(n68),
    .B(n22),
    .X(n67)
  );
  sky130_fd_sc_hd__a21oi_1 u44 (
    .A1(n2),
    .A2(n5),
    .B1(n14),
    .Y(n66)
  );
  sky130_fd_sc_hd__a32oi_1 u45 (
    .A1(n66),
    .A2(n71),
    .A3(n3),
    .B1(n68),
    .B2(n14),
    .Y(n65)
  );
  sky130_fd_sc_hd__a21oi_1 u46 (
    .A1(n33),
    .A2(x_time_months[4]),
    .B1(n19),
    .Y(n64)
  );
  sky130_fd_sc_hd__or2_2 u47 (
    .A(n3),
    .B(x_recency_months[3]),
    .X(n63)
  );
  sky130_fd_sc_hd__a31oi_1 u48 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[2]),
    .A3(x_recency_months[1]),
    .B1(n63),
    .Y(n62)
  );
  sky130_fd_sc_hd__a21oi_1 u49 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B1(n15),
    .Y(n61)
  );
  sky130_fd_sc_hd__o21ai_0 u5 (
    .A1(n37),
    .A2(n36),
    .B1(n34),
    .Y(n33)
  );
  sky130_fd_sc_hd__or3_1 u50 (
    .A(x_recency_months[2]),
    .B(n3),
    .C(x_recency_months[3]),
    .X(n60)
  );
  sky130_fd_sc_hd__o21ai_0 u51 (
    .A1(x_monetary_cc[1]),
    .A2(n15),
    .B1(n60),
    .Y(n59)
  );
  sky130_fd_sc_hd__nand3_1 u52 (
    .A(n61),
    .B(n59),
    .C(n30),
    .Y(n58)
  );
  sky130_fd_sc_hd__nand4_1 u53 (
    .A(n58),
    .B(n62),
    .C(n69),
    .D(n14),
    .Y(n57)
  );
  sky130_fd_sc_hd__nor2b_1 u54 (
    .A(n31),
    .B_N(n61),
    .Y(n56)
  );
  sky130_fd_sc_hd__nor3_1 u55 (
    .A(n64),
    .B(n56),
    .C(n30),
    .Y(n55)
  );
  sky130_fd_sc_hd__a21oi_1 u56 (
    .A1(n64),
    .A2(n70),
    .B1(n55),
    .Y(n54)
  );
  sky130_fd_sc_hd__o211ai_1 u57 (
    .A1(n8),
    .A2(n65),
    .B1(n57),
    .C1(n54),
    .Y(n53)
  );
  sky130_fd_sc_hd__nand2_1 u58 (
    .A(n53),
    .B(n0),
    .Y(n52)
  );
  sky130_fd_sc_hd__nor2_1 u59 (
    .A(n0),
    .B(n53),
    .Y(n51)
  );
  sky130_fd_sc_hd__nor2_1 u6 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .Y(n32)
  );
  sky130_fd_sc_hd__o41a_1 u60 (
    .A1(x_time_months[5]),
    .A2(x_time_months[4]),
    .A3(x_time_months[3]),
    .A4(x_time_months[2]),
    .B1(x_time_months[6]),
    .X(n50)
  );
  sky130_fd_sc_hd__nor4_1 u61 (
    .A(x_recency_months[1]),
    .B(n60),
    .C(x_time_months[7]),
    .D(n50),
    .Y(n49)
  );
  sky130_fd_sc_hd__o21ai_0 u62 (
    .A1(x_monetary_cc[4]),
    .A2(x_monetary_cc[3]),
    .B1(x_monetary_cc[5]),
    .Y(n48)
  );
  sky130_fd_sc_hd__a2bb2oi_1 u63 (
    .A1_N(n60),
    .A2_N(x_recency_months[1]),
    .B1(n48),
    .B2(n32),
    .Y(n47)
  );
  sky130_fd_sc_hd__o311ai_0 u64 (
    .A1(n28),
    .A2(n47),
    .A3(n49),
    .B1(n67),
    .C1(n19),
    .Y(n46)
  );
  sky130_fd_sc_hd__o31ai_1 u65 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .A3(n63),
    .B1(n60),
    .Y(n45)
  );
  sky130_fd_sc_hd__and3_1 u66 (
    .A(n70),
    .B(n45),
    .C(n46),
    .X(n44)
  );
  sky130_fd_sc_hd__nor2_1 u67 (
    .A(x_time_months[2]),
    .B(x_time_months[1]),
    .Y(n43)
  );
  sky130_fd_sc_hd__nor3_1 u68 (
    .A(n35),
    .B(n43),
    .C(n38),
    .Y(n42)
  );
  sky130_fd_sc_hd__o21ai_0 u69 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[0]),
    .B1(x_monetary_cc[2]),
    .Y(n41)
  );
  sky130_fd_sc_hd__nand2b_1 u7 (
    .A_N(x_monetary_cc[5]),
    .B(n32),
    .Y(n31)
  );
  sky130_fd_sc_hd__nor4_1 u70 (
    .A(n19),
    .B(n41),
    .C(n42),
    .D(n70),
    .Y(n40)
  );
  sky130_fd_sc_hd__a31oi_1 u71 (
    .A1(n60),
    .A2(n40),
    .A3(n62),
    .B1(n44),
    .Y(n39)
  );
  sky130_fd_sc_hd__o21ai_0 u72 (
    .A1(n51),
    .A2(n39),
    .B1(n52),
    .Y(y)
  );
  sky130_fd_sc_hd__nor2_1 u8 (
    .A(x_monetary_cc[4]),
    .B(n31),
    .Y(n30)
  );
  sky130_fd_sc_hd__inv_1 u9 (
    .A(n30),
    .Y(n29)
  );
endmodule
