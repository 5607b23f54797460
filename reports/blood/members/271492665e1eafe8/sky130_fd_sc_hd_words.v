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
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_recency_months[2]),
    .Y(n23)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(x_monetary_cc[4]),
    .Y(n22)
  );
  sky130_fd_sc_hd__a221oi_1 u10 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[0]),
    .B1(n17),
    .B2(x_monetary_cc[1]),
    .C1(n14),
    .Y(n13)
  );
  sky130_fd_sc_hd__nand2_1 u11 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n12)
  );
  sky130_fd_sc_hd__o21ai_0 u12 (
    .A1(n23),
    .A2(n12),
    .B1(n18),
    .Y(n11)
  );
  sky130_fd_sc_hd__or2_2 u13 (
    .A(n11),
    .B(n13),
    .X(n10)
  );
  sky130_fd_sc_hd__or3_1 u14 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[4]),
    .X(n9)
  );
  sky130_fd_sc_hd__a2111oi_0 u15 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[2]),
    .B1(x_frequency_times[6]),
    .C1(x_frequency_times[7]),
    .D1(n9),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor2_1 u16 (
    .A(x_frequency_times[2]),
    .B(n20),
    .Y(n7)
  );
  sky130_fd_sc_hd__or2_2 u17 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .X(n6)
  );
  sky130_fd_sc_hd__or3_1 u18 (
    .A(x_time_months[6]),
    .B(x_time_months[5]),
    .C(x_time_months[7]),
    .X(n5)
  );
  sky130_fd_sc_hd__nor2_1 u19 (
    .A(x_time_months[4]),
    .B(n5),
    .Y(n4)
  );
  sky130_fd_sc_hd__inv_1 u2 (
    .A(x_time_months[3]),
    .Y(n21)
  );
  sky130_fd_sc_hd__inv_1 u20 (
    .A(n4),
    .Y(n3)
  );
  sky130_fd_sc_hd__a221o_1 u21 (
    .A1(n8),
    .A2(n7),
    .B1(n20),
    .B2(n10),
    .C1(n3),
    .X(n2)
  );
  sky130_fd_sc_hd__a211oi_1 u22 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B1(x_monetary_cc[3]),
    .C1(n15),
    .Y(n1)
  );
  sky130_fd_sc_hd__nand2_1 u23 (
    .A(n1),
    .B(n2),
    .Y(n0)
  );
  sky130_fd_sc_hd__nand2_1 u24 (
    .A(n3),
    .B(n16),
    .Y(n56)
  );
  sky130_fd_sc_hd__a211oi_1 u25 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[0]),
    .B1(x_monetary_cc[2]),
    .C1(x_monetary_cc[3]),
    .Y(n55)
  );
  sky130_fd_sc_hd__or2_2 u26 (
    .A(x_time_months[1]),
    .B(x_time_months[2]),
    .X(n54)
  );
  sky130_fd_sc_hd__a21oi_1 u27 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B1(x_time_months[2]),
    .Y(n53)
  );
  sky130_fd_sc_hd__nand2_1 u28 (
    .A(n53),
    .B(n21),
    .Y(n52)
  );
  sky130_fd_sc_hd__o22ai_1 u29 (
    .A1(n5),
    .A2(n52),
    .B1(n22),
    .B2(n55),
    .Y(n51)
  );
  sky130_fd_sc_hd__o211ai_1 u3 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B1(x_time_months[3]),
    .C1(x_time_months[2]),
    .Y(n20)
  );
  sky130_fd_sc_hd__o21ai_0 u30 (
    .A1(n56),
    .A2(n51),
    .B1(n0),
    .Y(n50)
  );
  sky130_fd_sc_hd__nor2_1 u31 (
    .A(x_recency_months[1]),
    .B(n17),
    .Y(n49)
  );
  sky130_fd_sc_hd__o21a_1 u32 (
    .A1(x_monetary_cc[4]),
    .A2(x_monetary_cc[3]),
    .B1(x_monetary_cc[5]),
    .X(n48)
  );
  sky130_fd_sc_hd__or4_1 u33 (
    .A(n49),
    .B(n48),
    .C(x_monetary_cc[6]),
    .D(x_monetary_cc[7]),
    .X(n47)
  );
  sky130_fd_sc_hd__nor2_1 u34 (
    .A(x_time_months[4]),
    .B(n6),
    .Y(n46)
  );
  sky130_fd_sc_hd__nand2_1 u35 (
    .A(n46),
    .B(n20),
    .Y(n45)
  );
  sky130_fd_sc_hd__o41ai_1 u36 (
    .A1(x_time_months[7]),
    .A2(x_time_months[5]),
    .A3(x_time_months[2]),
    .A4(x_time_months[3]),
    .B1(n3),
    .Y(n44)
  );
  sky130_fd_sc_hd__inv_1 u37 (
    .A(n44),
    .Y(n43)
  );
  sky130_fd_sc_hd__o211ai_1 u38 (
    .A1(x_time_months[4]),
    .A2(n43),
    .B1(n6),
    .C1(n49),
    .Y(n42)
  );
  sky130_fd_sc_hd__nand4_1 u39 (
    .A(n42),
    .B(n47),
    .C(n45),
    .D(n5),
    .Y(n41)
  );
  sky130_fd_sc_hd__or4_1 u4 (
    .A(x_recency_months[4]),
    .B(x_recency_months[7]),
    .C(x_recency_months[5]),
    .D(x_recency_months[6]),
    .X(n19)
  );
  sky130_fd_sc_hd__o21ai_0 u40 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B1(x_recency_months[2]),
    .Y(n40)
  );
  sky130_fd_sc_hd__and4b_1 u41 (
    .A_N(n1),
    .B(n40),
    .C(n18),
    .D(n41),
    .X(n39)
  );
  sky130_fd_sc_hd__or4b_2 u42 (
    .A(n11),
    .B(n5),
    .C(n23),
    .D_N(x_monetary_cc[2]),
    .X(n38)
  );
  sky130_fd_sc_hd__or3_1 u43 (
    .A(x_monetary_cc[0]),
    .B(n15),
    .C(x_monetary_cc[1]),
    .X(n37)
  );
  sky130_fd_sc_hd__a31oi_1 u44 (
    .A1(n3),
    .A2(n54),
    .A3(x_time_months[3]),
    .B1(n38),
    .Y(n36)
  );
  sky130_fd_sc_hd__a31oi_1 u45 (
    .A1(n37),
    .A2(n36),
    .A3(n1),
    .B1(n39),
    .Y(n35)
  );
  sky130_fd_sc_hd__nor2_1 u46 (
    .A(n50),
    .B(n35),
    .Y(n34)
  );
  sky130_fd_sc_hd__o221ai_1 u47 (
    .A1(x_monetary_cc[2]),
    .A2(n37),
    .B1(x_monetary_cc[3]),
    .B2(n15),
    .C1(n52),
    .Y(n33)
  );
  sky130_fd_sc_hd__o2111ai_1 u48 (
    .A1(n21),
    .A2(n53),
    .B1(n33),
    .C1(n46),
    .D1(n20),
    .Y(n32)
  );
  sky130_fd_sc_hd__a21oi_1 u49 (
    .A1(n32),
    .A2(n5),
    .B1(n8),
    .Y(n31)
  );
  sky130_fd_sc_hd__nor2_1 u5 (
    .A(x_recency_months[3]),
    .B(n19),
    .Y(n18)
  );
  sky130_fd_sc_hd__a21boi_0 u50 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[2]),
    .B1_N(n8),
    .Y(n30)
  );
  sky130_fd_sc_hd__nor4_1 u51 (
    .A(n15),
    .B(n4),
    .C(n30),
    .D(n31),
    .Y(n29)
  );
  sky130_fd_sc_hd__nand2_1 u52 (
    .A(n44),
    .B(n14),
    .Y(n28)
  );
  sky130_fd_sc_hd__o21a_1 u53 (
    .A1(n28),
    .A2(x_time_months[6]),
    .B1(n30),
    .X(n27)
  );
  sky130_fd_sc_hd__o31a_1 u54 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[0]),
    .A3(x_recency_months[1]),
    .B1(x_recency_months[3]),
    .X(n26)
  );
  sky130_fd_sc_hd__nor4_1 u55 (
    .A(n19),
    .B(n26),
    .C(n27),
    .D(n29),
    .Y(n25)
  );
  sky130_fd_sc_hd__nor2_1 u56 (
    .A(n34),
    .B(n25),
    .Y(n24)
  );
  sky130_fd_sc_hd__a21oi_1 u57 (
    .A1(n35),
    .A2(n50),
    .B1(n24),
    .Y(y)
  );
  sky130_fd_sc_hd__nand2_1 u6 (
    .A(n18),
    .B(n23),
    .Y(n17)
  );
  sky130_fd_sc_hd__nor3_1 u7 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[6]),
    .C(x_monetary_cc[5]),
    .Y(n16)
  );
  sky130_fd_sc_hd__nand2_1 u8 (
    .A(n16),
    .B(n22),
    .Y(n15)
  );
  sky130_fd_sc_hd__or3_1 u9 (
    .A(x_monetary_cc[2]),
    .B(n15),
    .C(x_monetary_cc[3]),
    .X(n14)
  );
endmodule
