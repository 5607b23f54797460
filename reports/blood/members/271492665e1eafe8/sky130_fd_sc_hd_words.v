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
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nor3_1 u0 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[6]),
    .C(x_monetary_cc[7]),
    .Y(n20)
  );
  sky130_fd_sc_hd__a211oi_1 u1 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B1(x_monetary_cc[3]),
    .C1(x_monetary_cc[2]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nor2b_1 u10 (
    .A(x_time_months[3]),
    .B_N(n47),
    .Y(n37)
  );
  sky130_fd_sc_hd__o21ai_0 u11 (
    .A1(n16),
    .A2(n37),
    .B1(n46),
    .Y(n8)
  );
  sky130_fd_sc_hd__o211ai_1 u12 (
    .A1(x_time_months[1]),
    .A2(x_time_months[2]),
    .B1(n8),
    .C1(x_time_months[3]),
    .Y(n45)
  );
  sky130_fd_sc_hd__nand2_1 u13 (
    .A(n46),
    .B(n45),
    .Y(n12)
  );
  sky130_fd_sc_hd__nor2_1 u14 (
    .A(n12),
    .B(x_time_months[4]),
    .Y(n49)
  );
  sky130_fd_sc_hd__nor3_1 u15 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[6]),
    .Y(n2)
  );
  sky130_fd_sc_hd__a211oi_1 u16 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[4]),
    .C1(x_frequency_times[7]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nand2_1 u17 (
    .A(n1),
    .B(n2),
    .Y(n48)
  );
  sky130_fd_sc_hd__or2_2 u18 (
    .A(n48),
    .B(x_frequency_times[2]),
    .X(n42)
  );
  sky130_fd_sc_hd__o211ai_1 u19 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B1(x_time_months[2]),
    .C1(x_time_months[3]),
    .Y(n14)
  );
  sky130_fd_sc_hd__nor2_1 u2 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[4]),
    .Y(n18)
  );
  sky130_fd_sc_hd__nand2_1 u20 (
    .A(n49),
    .B(n14),
    .Y(n5)
  );
  sky130_fd_sc_hd__a31oi_1 u21 (
    .A1(n5),
    .A2(n42),
    .A3(n49),
    .B1(n3),
    .Y(n10)
  );
  sky130_fd_sc_hd__nor4_1 u22 (
    .A(x_recency_months[6]),
    .B(x_recency_months[5]),
    .C(x_recency_months[4]),
    .D(x_recency_months[7]),
    .Y(n33)
  );
  sky130_fd_sc_hd__nand3_1 u23 (
    .A(x_recency_months[2]),
    .B(x_recency_months[0]),
    .C(x_recency_months[1]),
    .Y(n4)
  );
  sky130_fd_sc_hd__inv_1 u24 (
    .A(x_recency_months[3]),
    .Y(n32)
  );
  sky130_fd_sc_hd__nand3_1 u25 (
    .A(n32),
    .B(n4),
    .C(n33),
    .Y(n30)
  );
  sky130_fd_sc_hd__nor2_1 u26 (
    .A(n30),
    .B(n5),
    .Y(n7)
  );
  sky130_fd_sc_hd__or2_2 u27 (
    .A(x_recency_months[2]),
    .B(n30),
    .X(n17)
  );
  sky130_fd_sc_hd__o21a_1 u28 (
    .A1(n17),
    .A2(x_monetary_cc[0]),
    .B1(x_monetary_cc[1]),
    .X(n6)
  );
  sky130_fd_sc_hd__nand2_1 u29 (
    .A(n18),
    .B(n20),
    .Y(n54)
  );
  sky130_fd_sc_hd__o21ai_0 u3 (
    .A1(n18),
    .A2(n0),
    .B1(n20),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor2_1 u30 (
    .A(x_monetary_cc[3]),
    .B(n54),
    .Y(n36)
  );
  sky130_fd_sc_hd__inv_1 u31 (
    .A(x_monetary_cc[2]),
    .Y(n34)
  );
  sky130_fd_sc_hd__nand2_1 u32 (
    .A(n34),
    .B(n36),
    .Y(n44)
  );
  sky130_fd_sc_hd__o21ai_0 u33 (
    .A1(n44),
    .A2(n6),
    .B1(n7),
    .Y(n9)
  );
  sky130_fd_sc_hd__or3_1 u34 (
    .A(x_monetary_cc[6]),
    .B(n54),
    .C(x_monetary_cc[1]),
    .X(n11)
  );
  sky130_fd_sc_hd__a21oi_1 u35 (
    .A1(n44),
    .A2(n11),
    .B1(x_monetary_cc[3]),
    .Y(n27)
  );
  sky130_fd_sc_hd__o211ai_1 u36 (
    .A1(n27),
    .A2(n8),
    .B1(n9),
    .C1(n10),
    .Y(n61)
  );
  sky130_fd_sc_hd__o21ai_0 u37 (
    .A1(n11),
    .A2(x_monetary_cc[0]),
    .B1(n44),
    .Y(n35)
  );
  sky130_fd_sc_hd__nand2_1 u38 (
    .A(n36),
    .B(n35),
    .Y(n13)
  );
  sky130_fd_sc_hd__nand4b_1 u39 (
    .A_N(n12),
    .B(n27),
    .C(n17),
    .D(n13),
    .Y(n29)
  );
  sky130_fd_sc_hd__nor2_1 u4 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n15)
  );
  sky130_fd_sc_hd__o31a_1 u40 (
    .A1(x_recency_months[1]),
    .A2(n30),
    .A3(x_recency_months[0]),
    .B1(n17),
    .X(n26)
  );
  sky130_fd_sc_hd__a31oi_1 u41 (
    .A1(n14),
    .A2(n15),
    .A3(n16),
    .B1(n46),
    .Y(n40)
  );
  sky130_fd_sc_hd__or3_1 u42 (
    .A(n17),
    .B(x_recency_months[5]),
    .C(x_recency_months[1]),
    .X(n22)
  );
  sky130_fd_sc_hd__nor2_1 u43 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[7]),
    .Y(n19)
  );
  sky130_fd_sc_hd__a21oi_1 u44 (
    .A1(n18),
    .A2(n19),
    .B1(n20),
    .Y(n21)
  );
  sky130_fd_sc_hd__nand2_1 u45 (
    .A(n21),
    .B(n22),
    .Y(n24)
  );
  sky130_fd_sc_hd__o21ai_0 u46 (
    .A1(n22),
    .A2(n23),
    .B1(n24),
    .Y(n25)
  );
  sky130_fd_sc_hd__a211o_1 u47 (
    .A1(n25),
    .A2(n40),
    .B1(n26),
    .C1(n27),
    .X(n28)
  );
  sky130_fd_sc_hd__a21oi_1 u48 (
    .A1(n28),
    .A2(n29),
    .B1(n30),
    .Y(n60)
  );
  sky130_fd_sc_hd__nor3_1 u49 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n31)
  );
  sky130_fd_sc_hd__nor3_1 u5 (
    .A(x_time_months[3]),
    .B(x_time_months[2]),
    .C(x_time_months[5]),
    .Y(n41)
  );
  sky130_fd_sc_hd__o21ai_0 u50 (
    .A1(n31),
    .A2(n32),
    .B1(n33),
    .Y(n58)
  );
  sky130_fd_sc_hd__a21oi_1 u51 (
    .A1(n34),
    .A2(n35),
    .B1(n36),
    .Y(n39)
  );
  sky130_fd_sc_hd__nor2_1 u52 (
    .A(n46),
    .B(n37),
    .Y(n38)
  );
  sky130_fd_sc_hd__a21oi_1 u53 (
    .A1(n38),
    .A2(n39),
    .B1(n40),
    .Y(n50)
  );
  sky130_fd_sc_hd__a21oi_1 u54 (
    .A1(n50),
    .A2(n41),
    .B1(n49),
    .Y(n43)
  );
  sky130_fd_sc_hd__o21a_1 u55 (
    .A1(n48),
    .A2(x_frequency_times[0]),
    .B1(n42),
    .X(n55)
  );
  sky130_fd_sc_hd__or3b_2 u56 (
    .A(n55),
    .B(n43),
    .C_N(n44),
    .X(n57)
  );
  sky130_fd_sc_hd__nor3_1 u57 (
    .A(n45),
    .B(n46),
    .C(n47),
    .Y(n52)
  );
  sky130_fd_sc_hd__o21ai_0 u58 (
    .A1(n48),
    .A2(n49),
    .B1(n50),
    .Y(n51)
  );
  sky130_fd_sc_hd__nor2_1 u59 (
    .A(n51),
    .B(n52),
    .Y(n53)
  );
  sky130_fd_sc_hd__nor2_1 u6 (
    .A(x_time_months[4]),
    .B(x_time_months[7]),
    .Y(n16)
  );
  sky130_fd_sc_hd__o21ai_0 u60 (
    .A1(n53),
    .A2(n54),
    .B1(n55),
    .Y(n56)
  );
  sky130_fd_sc_hd__a21oi_1 u61 (
    .A1(n56),
    .A2(n57),
    .B1(n58),
    .Y(n59)
  );
  sky130_fd_sc_hd__maj3_1 u62 (
    .A(n59),
    .B(n60),
    .C(n61),
    .X(y)
  );
  sky130_fd_sc_hd__a21oi_1 u7 (
    .A1(n16),
    .A2(n41),
    .B1(n15),
    .Y(n23)
  );
  sky130_fd_sc_hd__nor3_1 u8 (
    .A(n23),
    .B(x_time_months[5]),
    .C(x_time_months[6]),
    .Y(n46)
  );
  sky130_fd_sc_hd__a21oi_1 u9 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B1(x_time_months[2]),
    .Y(n47)
  );
endmodule
