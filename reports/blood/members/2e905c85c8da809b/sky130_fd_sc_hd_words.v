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
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_time_months[5]),
    .Y(n27)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(x_time_months[4]),
    .Y(n26)
  );
  sky130_fd_sc_hd__nor2_1 u10 (
    .A(n26),
    .B(x_time_months[3]),
    .Y(n17)
  );
  sky130_fd_sc_hd__nor2_1 u11 (
    .A(n25),
    .B(n17),
    .Y(n16)
  );
  sky130_fd_sc_hd__nor2b_1 u12 (
    .A(x_time_months[4]),
    .B_N(x_time_months[3]),
    .Y(n15)
  );
  sky130_fd_sc_hd__nor2_1 u13 (
    .A(x_time_months[5]),
    .B(n15),
    .Y(n14)
  );
  sky130_fd_sc_hd__a32oi_1 u14 (
    .A1(n17),
    .A2(n25),
    .A3(n27),
    .B1(n14),
    .B2(x_time_months[6]),
    .Y(n13)
  );
  sky130_fd_sc_hd__a21oi_1 u15 (
    .A1(n15),
    .A2(x_time_months[2]),
    .B1(n17),
    .Y(n12)
  );
  sky130_fd_sc_hd__nor2_1 u16 (
    .A(n27),
    .B(n12),
    .Y(n11)
  );
  sky130_fd_sc_hd__o32a_1 u17 (
    .A1(n11),
    .A2(n14),
    .A3(x_time_months[6]),
    .B1(n13),
    .B2(n16),
    .X(n10)
  );
  sky130_fd_sc_hd__nor2_1 u18 (
    .A(x_time_months[7]),
    .B(n10),
    .Y(n9)
  );
  sky130_fd_sc_hd__nor2_1 u19 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .Y(n8)
  );
  sky130_fd_sc_hd__inv_1 u2 (
    .A(x_time_months[2]),
    .Y(n25)
  );
  sky130_fd_sc_hd__nor3_1 u20 (
    .A(n24),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[2]),
    .Y(n7)
  );
  sky130_fd_sc_hd__nor2_1 u21 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .Y(n6)
  );
  sky130_fd_sc_hd__nor2_1 u22 (
    .A(n7),
    .B(n6),
    .Y(n5)
  );
  sky130_fd_sc_hd__o22ai_1 u23 (
    .A1(x_frequency_times[5]),
    .A2(n6),
    .B1(n18),
    .B2(n5),
    .Y(n4)
  );
  sky130_fd_sc_hd__a21oi_1 u24 (
    .A1(n4),
    .A2(n8),
    .B1(n9),
    .Y(n3)
  );
  sky130_fd_sc_hd__a21oi_1 u25 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[1]),
    .B1(x_recency_months[3]),
    .Y(n2)
  );
  sky130_fd_sc_hd__a31oi_1 u26 (
    .A1(n2),
    .A2(n20),
    .A3(n21),
    .B1(n19),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor3_1 u27 (
    .A(x_recency_months[1]),
    .B(x_recency_months[0]),
    .C(x_recency_months[2]),
    .Y(n0)
  );
  sky130_fd_sc_hd__o21ai_0 u28 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B1(x_recency_months[2]),
    .Y(n58)
  );
  sky130_fd_sc_hd__nand3_1 u29 (
    .A(n58),
    .B(n19),
    .C(n20),
    .Y(n57)
  );
  sky130_fd_sc_hd__inv_1 u3 (
    .A(x_frequency_times[3]),
    .Y(n24)
  );
  sky130_fd_sc_hd__o21ai_0 u30 (
    .A1(n20),
    .A2(n0),
    .B1(n57),
    .Y(n56)
  );
  sky130_fd_sc_hd__nor3_1 u31 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(n20),
    .Y(n55)
  );
  sky130_fd_sc_hd__o221a_2 u32 (
    .A1(n55),
    .A2(n22),
    .B1(n56),
    .B2(x_recency_months[3]),
    .C1(n21),
    .X(n54)
  );
  sky130_fd_sc_hd__or4_1 u33 (
    .A(n3),
    .B(n54),
    .C(n1),
    .D(x_recency_months[7]),
    .X(n53)
  );
  sky130_fd_sc_hd__nand2_1 u34 (
    .A(x_monetary_cc[1]),
    .B(x_monetary_cc[2]),
    .Y(n52)
  );
  sky130_fd_sc_hd__nor2_1 u35 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .Y(n51)
  );
  sky130_fd_sc_hd__a21oi_1 u36 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B1(x_monetary_cc[4]),
    .Y(n50)
  );
  sky130_fd_sc_hd__nor3_1 u37 (
    .A(x_monetary_cc[5]),
    .B(n51),
    .C(n50),
    .Y(n49)
  );
  sky130_fd_sc_hd__a31oi_1 u38 (
    .A1(n52),
    .A2(n51),
    .A3(x_monetary_cc[5]),
    .B1(n49),
    .Y(n48)
  );
  sky130_fd_sc_hd__nor4_1 u39 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(n48),
    .D(n9),
    .Y(n47)
  );
  sky130_fd_sc_hd__inv_1 u4 (
    .A(x_frequency_times[4]),
    .Y(n23)
  );
  sky130_fd_sc_hd__nor2_1 u40 (
    .A(n24),
    .B(n23),
    .Y(n46)
  );
  sky130_fd_sc_hd__inv_1 u41 (
    .A(n46),
    .Y(n45)
  );
  sky130_fd_sc_hd__nor2_1 u42 (
    .A(n6),
    .B(n46),
    .Y(n44)
  );
  sky130_fd_sc_hd__nor2_1 u43 (
    .A(x_frequency_times[3]),
    .B(n23),
    .Y(n43)
  );
  sky130_fd_sc_hd__o22ai_1 u44 (
    .A1(x_frequency_times[2]),
    .A2(n43),
    .B1(x_frequency_times[1]),
    .B2(x_frequency_times[0]),
    .Y(n42)
  );
  sky130_fd_sc_hd__a21oi_1 u45 (
    .A1(n44),
    .A2(x_frequency_times[2]),
    .B1(n42),
    .Y(n41)
  );
  sky130_fd_sc_hd__nand2_1 u46 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n40)
  );
  sky130_fd_sc_hd__a21o_1 u47 (
    .A1(x_frequency_times[2]),
    .A2(n43),
    .B1(n7),
    .X(n39)
  );
  sky130_fd_sc_hd__a21oi_1 u48 (
    .A1(n39),
    .A2(n40),
    .B1(n41),
    .Y(n38)
  );
  sky130_fd_sc_hd__o311a_1 u49 (
    .A1(x_time_months[3]),
    .A2(x_time_months[1]),
    .A3(x_time_months[2]),
    .B1(x_time_months[5]),
    .C1(x_time_months[4]),
    .X(n37)
  );
  sky130_fd_sc_hd__inv_1 u5 (
    .A(x_recency_months[3]),
    .Y(n22)
  );
  sky130_fd_sc_hd__or3_1 u50 (
    .A(n37),
    .B(x_time_months[7]),
    .C(x_time_months[6]),
    .X(n36)
  );
  sky130_fd_sc_hd__nor2_1 u51 (
    .A(x_frequency_times[2]),
    .B(x_frequency_times[1]),
    .Y(n35)
  );
  sky130_fd_sc_hd__o221ai_1 u52 (
    .A1(n38),
    .A2(n36),
    .B1(n45),
    .B2(n35),
    .C1(n8),
    .Y(n34)
  );
  sky130_fd_sc_hd__o21ai_0 u53 (
    .A1(x_time_months[2]),
    .A2(x_time_months[1]),
    .B1(x_time_months[3]),
    .Y(n33)
  );
  sky130_fd_sc_hd__nor2_1 u54 (
    .A(n26),
    .B(n33),
    .Y(n32)
  );
  sky130_fd_sc_hd__nor4_1 u55 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(x_time_months[5]),
    .D(n32),
    .Y(n31)
  );
  sky130_fd_sc_hd__nand3_1 u56 (
    .A(n33),
    .B(n26),
    .C(n27),
    .Y(n30)
  );
  sky130_fd_sc_hd__a21oi_1 u57 (
    .A1(n30),
    .A2(x_time_months[6]),
    .B1(n31),
    .Y(n29)
  );
  sky130_fd_sc_hd__nand3b_1 u58 (
    .A_N(x_time_months[7]),
    .B(n29),
    .C(n3),
    .Y(n28)
  );
  sky130_fd_sc_hd__o311a_1 u59 (
    .A1(n47),
    .A2(n34),
    .A3(x_frequency_times[5]),
    .B1(n28),
    .C1(n53),
    .X(y)
  );
  sky130_fd_sc_hd__inv_1 u6 (
    .A(x_recency_months[4]),
    .Y(n21)
  );
  sky130_fd_sc_hd__inv_1 u7 (
    .A(x_recency_months[5]),
    .Y(n20)
  );
  sky130_fd_sc_hd__inv_1 u8 (
    .A(x_recency_months[6]),
    .Y(n19)
  );
  sky130_fd_sc_hd__inv_1 u9 (
    .A(x_frequency_times[5]),
    .Y(n18)
  );
endmodule
